# Methods that call themselves without end fail with RecursionError and leave everything usable.

import sys

sys.setrecursionlimit(300)


class Loop:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __getattr__(self, name):
        return getattr(self, name + "x"[:0])

    def __iter__(self):
        return iter(self)

    def __len__(self):
        return len(self)

    def __bool__(self):
        return bool(self)

    def __call__(self):
        return self()

    def __contains__(self, item):
        return item in self

    def __getitem__(self, key):
        return self[key]

    def __add__(self, other):
        return self + other

    def __format__(self, spec):
        return format(self, spec)

    def __index__(self):
        return range(5)[self]

    def __lt__(self, other):
        return self < other


loop = Loop()
for name, work in (("repr", lambda: repr(loop)), ("str", lambda: str([loop])), ("eq", lambda: loop == 1), ("in", lambda: loop in [1]),
                   ("hash", lambda: hash(loop)), ("key", lambda: {loop: 1}), ("attribute", lambda: loop.nothing),
                   ("iter", lambda: list(loop)), ("len", lambda: len(loop)), ("bool", lambda: not loop), ("call", lambda: loop()),
                   ("contains", lambda: 5 in loop), ("item", lambda: loop[0]), ("add", lambda: loop + 1),
                   ("format", lambda: f"{loop}"), ("index", lambda: [1][loop]), ("sort", lambda: sorted([loop, loop]))):
    for _ in range(3):
        try:
            work()
        except RecursionError as error:
            print(name, "RecursionError")
            del error
print("still here", [1, 2] == [1, 2])
