"""Allocation: many short-lived binary trees beside one that stays (after Ellis, Kovac and Boehm's GCBench)."""
import harness


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def make(depth):
    return Node(make(depth - 1), make(depth - 1)) if depth else Node(None, None)


def count(node):
    return 1 + count(node.left) + count(node.right) if node.left is not None else 1


def run(n):
    kept = make(n)
    found = []
    for depth in range(4, n + 1, 4):
        trees = 1 << (n - depth + 4)
        found.append(sum(count(make(depth)) for _ in range(trees)))
    return found, count(kept)


harness.main("binary_trees", run, 12, 6)
