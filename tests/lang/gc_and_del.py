import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


n = Node("plain")
del n
gc.collect()
a, b = Node("cycle"), Node("cycle")
a.other, b.other = b, a
b = None
a = None
gc.collect()

# every layout can have __del__
for base in (list, dict, set, frozenset, tuple, int, float, str, bytes, bytearray, Exception):

    class Sub(base):
        def __del__(self):
            print("del of", base.__name__, self == base() if base is not Exception else "")

    x = Sub()
    x = None
    gc.collect()

# resurrection: __del__ runs once
saved = []


class Phoenix:
    def __del__(self):
        print("burning")
        saved.append(self)


p = Phoenix()
del p
gc.collect()
print(len(saved), type(saved[0]).__name__, gc.is_finalized(saved[0]))
saved.clear()
gc.collect()
print(len(saved))


# what a __del__ sees of weak references
class Child:
    def __init__(self, parent):
        self.parent = weakref.ref(parent)

    def __del__(self):
        print("child sees", getattr(self.parent(), "name", None))


class Parent:
    name = "the parent"


parent = Parent()
child = Child(parent)
child = None
gc.collect()

# a __del__ added later, to a base, counts for objects there already


class Base:
    pass


class Derived(Base):
    pass


d = Derived()
Base.__del__ = lambda self: print("late del", type(self).__name__)
d = None
gc.collect()


class Slotted:
    __slots__ = ("x", "__weakref__")

    def __del__(self):
        print("slotted", self.x)


s = Slotted()
s.x = 1
r = weakref.ref(s, lambda r: print("callback", r()))
s = None
gc.collect()

# ---- module gc ----
print(gc.isenabled(), gc.get_threshold())
gc.disable()
print(gc.isenabled())
gc.enable()
gc.set_threshold(700, 10)
print(gc.get_threshold(), gc.get_debug(), gc.garbage, gc.callbacks)
print(type(gc.collect()), type(gc.collect(0)), [type(s["collections"]).__name__ for s in gc.get_stats()])
for bad in (3, -1, "a"):
    try:
        gc.collect(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def watch(phase, info):
    print(phase, sorted(info))


gc.callbacks.append(watch)
gc.collect()
gc.callbacks.remove(watch)
tracked = [1, "a", [], (), {}, {"a": 1}, {"a": []}, set(), object(), gc, int, 1.5, b"", range(3), lambda: 0, Exception(), Node]
print([gc.is_tracked(x) for x in tracked])


class Box:
    pass


box = Box()
inner = [box]
outer = {"inner": inner, "n": 5}
box.back = outer
print(any(x is box for x in gc.get_referents(inner)), any(x is inner for x in gc.get_referents(outer)))
print(any(x is inner for x in gc.get_referrers(box)), any(x is outer for x in gc.get_referrers(inner)))
print(any(x is box for x in gc.get_objects()), len(gc.get_count()), gc.get_freeze_count())
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count(), gc.get_referents(), gc.get_referents(1, 2))
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
