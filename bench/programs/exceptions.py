"""Exceptions raised, caught at several levels, with finally and context."""
import harness


class Refused(Exception):
    def __init__(self, level):
        super().__init__(level)
        self.level = level


def descend(level):
    if level == 0:
        raise Refused(level)
    try:
        descend(level - 1)
    finally:
        level += 1


def run(n):
    caught = 0
    for i in range(n):
        try:
            descend(i % 5)
        except Refused as e:
            caught += 1 + e.level
        try:
            {}[i]
        except KeyError:
            caught += 1
        try:
            int("x" if i % 2 else "1")
        except ValueError:
            caught += 1
    return caught


harness.main("exceptions", run, 60000, 100)
