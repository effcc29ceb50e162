# memoryview: assigning through views of every format.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 7


class Float:
    def __float__(self): return 2.5


class Truth:
    def __bool__(self): return False


def put(format, value, size=8):
    view = memoryview(bytearray(size)).cast(format)
    view[0] = value
    return view[0], view.tobytes()


def put_slice(format, key, value, size=8):
    view = memoryview(bytearray(size)).cast(format)
    view[key] = value
    return view.tolist()


check(r'''
put("b", -128), put("B", 255), put("h", -2), put("H", 65535), put("i", -3), put("I", 2**32 - 1), put("l", -4), put("L", 2**64 - 1), put("q", -5), put("Q", 2**63), put("n", -1), put("N", 9), put("?", True), put("?", 0), put("c", b"x"), put("f", 1.5), put("d", -2.5), put("e", 0.5, 2), put("P", 1)
put("i", Index()), put("d", Float()), put("d", 3), put("f", True), put("?", []), put("?", "a"), put("?", Truth()), put("b", True), put("d", float("inf")), put("P", Index())
put("b", 128)
put("b", -129)
put("B", 256)
put("B", -1)
put("h", 32768)
put("H", -1)
put("i", 2**31)
put("I", -1)
put("l", 2**63)
put("L", 2**64)
put("q", 10**30)
put("Q", -1)
put("n", 2**63)
put("N", -1)
put("P", -1)
put("P", 2**64)
put("f", 1e300)
put("e", 1e10, 2)
put("c", "x")
put("c", b"xy")
put("c", b"")
put("c", 120)
put("c", bytearray(b"x"))
put("i", 1.0)
put("i", "1")
put("i", None)
put("d", "1.0")
put("d", b"1")
put("d", None)
put("b", b"a")
put_slice("h", slice(0, 2), memoryview(b"\1\0\2\0").cast("h")), put_slice("h", slice(None, None, 2), memoryview(b"\1\0\2\0").cast("h")), put_slice("h", slice(None, None, -1), memoryview(b"\1\0\2\0\3\0\4\0").cast("h")), put_slice("b", slice(0, 2), memoryview(b"ab").cast("b"))
put_slice("h", slice(0, 2), b"abcd")
put_slice("h", slice(0, 2), memoryview(b"abcd").cast("H"))
put_slice("h", slice(0, 2), memoryview(b"ab").cast("h"))
put_slice("b", slice(0, 2), b"ab")
put_slice("c", slice(0, 2), b"ab")
put_slice("h", slice(0, 2), memoryview(b"abcd").cast("@h"))
''')
