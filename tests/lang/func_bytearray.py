# bytearray(): what makes one, made again by __init__, and what is copied.
from support.attempts import show


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


class Answers:
    def __bytes__(self):
        return b"not asked"


class Sub(bytearray):
    pass


class Made(bytearray):
    def __init__(self, *args, key=None, **keys):
        print("init", args, key, keys)
        super().__init__(*args, **keys)


class Failing:
    def __iter__(self):
        yield 1
        raise LookupError("then")


class Numbers:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return index * 10


print(bytearray(), bytearray(3), bytearray([1, 2]), bytearray(b"ab"), bytearray("é", "utf-8"), bytearray("é", "ascii", "replace"), bytearray(range(3)), bytearray(memoryview(b"abcd")[::2]), bytearray(source=b"s"), bytearray("a", encoding="ascii"))
print(bytearray(Index(2)), bytearray([Index(7), True]), bytearray(Numbers()), bytearray(iter(b"ab")), bytearray(x for x in b"xy"), type(Sub(b"a")), Sub(2), bytearray(Sub(b"z")), bytearray(True), bytearray({65: 1}))
source = bytearray(b"one")
copy = bytearray(source)
copy[0] = 65
print(source, copy, bytearray(source) is source)
for args in ((-1,), (2**70,), (2**63,), (1.5,), ("text",), (None,), ([256],), ([-1],), (["a"],), ([1.5],), ([2**70],), ("a", None), ("a", 5), ("a", "ascii", 5), ("é", "ascii"), ("a", "no such"), (b"a", "ascii"), (5, "ascii"), (1, 2, 3, 4), (object(),),
             (Answers(),), (Index("x"),), (Index(-1),), ([Index(256)],), (Failing(),), (1j,), (b"a", "ascii", "strict")):
    show(bytearray, *args)
show(bytearray, "a", errors="strict")
show(bytearray, encoding="ascii")
show(bytearray, errors="strict")
show(bytearray, b"a", errors="strict")
show(bytearray, object=b"a")
show(bytearray, b"a", source=b"b")
show(Made, b"x", key=1)
show(Made, "x", encoding="ascii")
show(Made, b"x", other=1)
again = bytearray(b"first")
show(again.__init__, b"second")
print(again)
show(again.__init__)
print(again)
again.extend(b"kept")
show(again.__init__, [1, 2, "x"])
print(again)
show(again.__init__, 3)
print(again)
show(again.__init__, again)
print(again)
again[:] = b"abc"
show(again.__init__, again)
show(again.__init__, Failing())
print(again, bytearray.__new__(bytearray, 1, 2, x=3), Sub.__new__(Sub, "any"))
show(bytearray.__new__)
show(bytearray.__new__, int)
show(bytearray.__init__, 5)
print(bytearray.__name__, repr(bytearray), bytearray(b"a") == b"a", bytearray(0) == b"")
