# __del__ that keeps its object, raises, or makes more of the kind.

import gc
import sys

kept = []
unraised = []
sys.unraisablehook = lambda info: unraised.append(("unraisable", type(info.exc_value).__name__, str(info.exc_value)))


class Keeps:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        kept.append(self)


class Raises:
    def __del__(self):
        raise ValueError("in del")


class More:
    left = 3

    def __del__(self):
        if More.left:
            More.left -= 1
            More()


def make():
    Keeps("a")
    Raises()
    More()
    ring = Keeps("ring")
    ring.self = ring


make()
for _ in range(6):
    gc.collect()
print(len(kept), sorted(k.name for k in kept), More.left, unraised)
kept.clear()
for _ in range(3):
    gc.collect()
print(len(kept))
