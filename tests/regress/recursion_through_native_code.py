# long
# Script code that native code calls back recurses as deep as the recursion limit allows.
import functools
import sys


class Node:
    def __init__(self, next):
        self.next = next

    def __repr__(self):
        return f"<{self.next!r}>"

    def __str__(self):
        return "." + str(self.next)

    def __format__(self, spec):
        return "." + format(self.next, spec)

    def __eq__(self, other):
        return self.next == other.next

    def __lt__(self, other):
        return self.next < other.next

    def __hash__(self):
        return hash(self.next)

    def __len__(self):
        return 1 + (len(self.next) if self.next else 0)

    def __iter__(self):
        yield 1
        if self.next:
            yield from self.next

    def __contains__(self, x):
        return self.next and x in self.next

    def __bool__(self):
        return True

    def __add__(self, x):
        return self.next + x if self.next else x

    def __getitem__(self, i):
        return self.next[i] if self.next else i

    def __call__(self):
        return self.next() if self.next else 1

    def __getattr__(self, name):
        return getattr(self.next, name)


def chain(depth, node=0):
    for _ in range(depth):
        node = Node(node)
    return node


def fits(work, depth):
    try:
        work(depth)
    except RecursionError:
        return False
    return True


@functools.cache
def count(n):
    return count(n - 1) + 1 if n else 0


class New:
    def __new__(cls, n):
        if n:
            New(n - 1)
        return object.__new__(cls)


def summed(n):
    return sum(map(summed, [n - 1])) if n else 0


WORK = {
    "repr": lambda n: repr(chain(n)), "str": lambda n: str(chain(n)), "format": lambda n: format(chain(n)), "eq": lambda n: chain(n) == chain(n),
    "lt": lambda n: chain(n) < chain(n), "hash": lambda n: hash(chain(n)), "len": lambda n: len(chain(n)), "iter": lambda n: list(chain(n)),
    "in": lambda n: 1 in chain(n), "add": lambda n: chain(n) + 1, "getitem": lambda n: chain(n)[1], "call": lambda n: chain(n)(),
    "getattr": lambda n: getattr(chain(n), "absent", 1), "cache": lambda n: (count.cache_clear(), count(n)), "new": New, "sum of map": summed,
}
print(sys.getrecursionlimit())
for name, work in WORK.items():
    print(name, fits(work, 985), fits(work, 1005))
