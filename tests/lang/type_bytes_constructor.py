# bytes and bytearray as constructors: text, counts, iterables, __bytes__.
from support.attempts import checker

check = checker(globals())


class B:
    def __init__(self, v): self.v = v
    def __bytes__(self): return self.v

class X:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v

class Sub(bytes): pass

class L(list):
    def __bytes__(self): return b"from list"


check(r'''
bytes(), bytes(3), bytes([1, 2, 255]), bytes((65,)), bytes(b"ab"), bytes(bytearray(b"x")), bytes(memoryview(b"mv")), bytes(range(3)), bytes("é", "utf-8"), bytes("é", "latin-1"), bytes("é", "ascii", "ignore"), bytes(True), bytes({1: 2}), bytes(iter([1, 2]))
bytes(source=b"x"), bytes(source="a", encoding="ascii"), bytes("a", encoding="ascii", errors="strict"), bytes(B(b"given")), bytes(X(3)), bytes([X(65)]), bytes(L([1])), type(bytes(Sub(b"q"))), Sub(b"q"), type(Sub(b"q") + b""), type(bytes(B(Sub(b"z"))))
bytearray(), bytearray(3), bytearray([1, 2]), bytearray(b"ab"), bytearray("é", "utf-8"), bytearray(X(2)), bytearray(B(b"z")) if False else None, bytearray(source=b"x"), bytearray("a", encoding="ascii"), bytearray(memoryview(b"ab")[::2])
bytes("a")
bytes("a", errors="strict")
bytes(1, "ascii")
bytes(b"a", "ascii")
bytes(encoding="ascii")
bytes(errors="strict")
bytes(-1)
bytes(X(-1))
bytes(10**30)
bytes([256])
bytes([-1])
bytes(["a"])
bytes([1.0])
bytes([10**30])
bytes(1.5)
bytes(None)
bytes(object)
bytes(B("a"))
bytes(B(None))
bytes("é", "ascii")
bytes("é", "nope")
bytes("é", 5)
bytes(1, 2, 3, 4)
bytes(x=1)
bytearray("a")
bytearray(-1)
bytearray([256])
bytearray(["a"])
bytearray(None)
bytearray(1.5)
bytearray(encoding="ascii")
bytearray(1, "ascii")
bytes.fromhex("00 ff Aa\n"), bytes.fromhex(""), bytearray.fromhex("0a0B"), Sub.fromhex("41"), type(Sub.fromhex("41")), bytes.fromhex(" 1 2".replace(" ", ""))
bytes.fromhex("0")
bytes.fromhex("0 1")
bytes.fromhex("zz")
bytes.fromhex("00é")
bytes.fromhex("00 0g")
bytes.fromhex(b"00")
bytes.fromhex(5)
bytes.fromhex()
bytearray.fromhex("q")
''')
