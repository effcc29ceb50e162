# bytes(): counts, iterables, buffers, text in an encoding, and __bytes__.
from support.attempts import show


class Answers:
    def __init__(self, answer):
        self.answer = answer

    def __bytes__(self):
        return self.answer


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


class Both(list):
    def __bytes__(self):
        return b"by method"

    def __index__(self):
        return 2


class Sub(bytes):
    pass


class Text(str):
    def __bytes__(self):
        return b"of text"


class Int(int):
    def __bytes__(self):
        return b"of int"


class Numbers:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return index * 10


class Failing:
    def __iter__(self):
        yield 1
        raise LookupError("then")


class Spoilt:
    __bytes__ = None


class IterFails:
    def __iter__(self):
        raise LookupError("iter")


class IterRefuses:
    def __iter__(self):
        raise TypeError("own text")


class Made(bytes):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)

    def __init__(self, *args, **keys):
        print("init", args, keys)


print(bytes(), bytes(3), bytes(0), bytes(True), bytes([1, 2, 255]), bytes((65,)), bytes({66: 0}), bytes(range(3)), bytes(b"ab"), bytes(bytearray(b"cd")), bytes(memoryview(b"ef")), bytes(iter([1])), bytes(x for x in (7, 8)))
print(bytes("é", "utf-8"), bytes("é", "latin-1"), bytes("é", "ascii", "replace"), bytes("a", encoding="ascii"), bytes("é", "ascii", errors="ignore"), bytes(source=b"n"), bytes(source="a", encoding="ascii", errors="strict"), bytes(memoryview(b"abcdef")[::2]))
print(bytes(Answers(b"x")), type(bytes(Answers(Sub(b"y")))), bytes(Index(2)), bytes([Index(5), True]), bytes(Both([1, 2])), bytes(Numbers()), bytes(Int(2)), bytes(Text("x")), type(bytes(Sub(b"z"))), Sub([1]), Sub(2), type(Sub("a", "ascii")))
held = b"held"
print(bytes(held) is held, bytes(Sub(b"q")) == b"q", bytes([]) == bytes())
for args in ((-1,), (-2**70,), (2**63,), (2**70,), (1.5,), ("text",), (None,), ([256],), ([-1],), ([2**70],), (["a"],), ([1.5],), ([None],), ([b"a"],), ("a", None), ("a", 5), ("a", "ascii", 5), ("é", "ascii"), ("a", "no such"), (b"a", "ascii"),
             (5, "ascii"), ([1], "ascii"), (b"a", "ascii", "strict"), (1, 2, 3, 4), (object(),), (Answers("x"),), (Answers(None),), (Answers(bytearray(b"x")),), (Index("x"),), (Index(-1),), ([Index(256)],), ([Index("x")],), (Failing(),), (Spoilt(),),
             (IterFails(),), (IterRefuses(),), (1j,), (bytes,), (Text("x"), "ascii"), ([1, 2, 300],), ("a\ud800", "utf-8"), ("", "no such")):
    show(bytes, *args)
show(bytes, "a", errors="strict")
show(bytes, encoding="ascii")
show(bytes, errors="strict")
show(bytes, b"a", errors="strict")
show(bytes, object=b"a")
show(bytes, b"a", source=b"b")
show(Made, b"x")
show(Made, b"x", key=1)
show(bytes.__new__)
show(bytes.__new__, int)
show(bytes.__new__, Sub, 2)
show(b"a".__bytes__)
growing = [1, 2, 3]


class Grows(int):
    def __index__(self):
        if len(growing) < 6:
            growing.append(9)
        return 4


growing[0] = Grows()
print(bytes.__name__, repr(bytes), bytes(map(ord, "abc")), bytes(reversed(b"abc")))
