# bytes.join and bytearray.join.
from support.attempts import checker

check = checker(globals())


class Grows(list):
    pass

def gen():
    yield b"a"
    raise KeyError("stop")


check(r'''
b",".join([b"a", b"b"]), b"".join([]), b",".join((b"a",)), b",".join(iter([b"a", bytearray(b"b"), memoryview(b"c")])), bytearray(b"-").join([b"a", b"b"]), b"-".join({b"x": 1}), b"".join([b"a"] * 5), b", ".join([b"", b""]), bytearray().join([b"z"]), type(b"".join([bytearray(b"q")])), type(b"".join([b"a", bytearray(b"q")]))
b",".join(["a"])
b",".join([b"a", "b"])
b",".join([1])
b",".join([b"a", None])
b",".join(b"ab")
b",".join(5)
b",".join("ab")
b",".join()
b",".join([b"a"], [b"b"])
b",".join(gen())
bytearray(b",").join([b"a", 1])
b"".join(memoryview(b"ab"))
''')
