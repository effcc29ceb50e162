"""The longest pause that garbage makes beside a heap of live objects: heap_pauses.py [OBJECTS]; its last figure is nanoseconds."""
import sys
import time


class Node:
    def __init__(self, value, link):
        self.value = value
        self.link = link


def build(n):
    nodes = []
    link = None
    for i in range(n):
        link = Node(i, link if i % 50 else None)
        nodes.append(link)
    return nodes


def churn(rounds):
    clock = time.perf_counter
    longest = 0.0
    last = clock()
    for i in range(rounds):
        [i, (i,), Node(i, None)]
        now = clock()
        if now - last > longest:
            longest = now - last
        last = now
    return longest


n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
kept = build(n)
longest = churn(n)
print(f"heap_pauses {len(kept)} {longest:.6f} {longest * 1e9:.1f}")
