# Container methods.


class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __contains__(self, v):
        return v == "magic" or v in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return iter(["reversed"])

    def __call__(self, *a, **k):
        return a, k

    def __bool__(self):
        return True


b = Bag(1, 2, 3)
b[0] = 10
del b[1]
print(len(b), b[0], b[-1], b[0:1], "magic" in b, 10 in b, 99 in b, list(b), list(reversed(b)), b(1, x=2), bool(Bag()), [*b], max(b))


class BadLen:
    def __len__(self):
        return -1


class Index:
    def __index__(self):
        return 2


for f in (lambda: len(BadLen()), lambda: bool(BadLen()), lambda: [1, 2, 3][Index()], lambda: range(5)[Index()], lambda: "abc"[Index():], lambda: hex(Index()), lambda: [0] * Index()):
    try:
        print(f())
    except ValueError as e:
        print(e)
