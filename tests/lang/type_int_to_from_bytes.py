# int.to_bytes and int.from_bytes.
from support.attempts import checker

check = checker(globals())


class Sub(int): pass

class Given:
    def __init__(self, v): self.v = v
    def __bytes__(self): return self.v


check(r'''
(0).to_bytes(), (255).to_bytes(), (1024).to_bytes(2), (1024).to_bytes(2, "little"), (1024).to_bytes(10, byteorder="big"), (0).to_bytes(0), (0).to_bytes(3)
(-1024).to_bytes(10, byteorder="big", signed=True), (-1).to_bytes(1, "big", signed=True), (-128).to_bytes(1, signed=True), (127).to_bytes(1, signed=True)
(2**80).to_bytes(11), (2**80).to_bytes(12, "little"), (-2**80).to_bytes(11, signed=True), (-2**79).to_bytes(10, "little", signed=True), True.to_bytes(2)
(5).to_bytes(length=2, byteorder="little", signed=False), (5).to_bytes(True), (-1).to_bytes(0, signed=True)
(256).to_bytes()
(128).to_bytes(1, signed=True)
(-129).to_bytes(1, signed=True)
(-1).to_bytes(1)
(-2**80).to_bytes(40)
(1).to_bytes(0)
(1).to_bytes(-1)
(1).to_bytes("2")
(1).to_bytes(1.0)
(1).to_bytes(1, "middle")
(1).to_bytes(1, 2)
(1).to_bytes(1, "big", True)
(1).to_bytes(1, size=2)
(1).to_bytes(10**30)
int.from_bytes(b""), int.from_bytes(b"\x00\x10"), int.from_bytes(b"\x00\x10", "little"), int.from_bytes(b"\xfc\x00", "big", signed=True), int.from_bytes(b"\xfc\x00")
int.from_bytes([255, 0, 0]), int.from_bytes((1, 2), byteorder="little"), int.from_bytes(bytearray(b"\x01\x02")), int.from_bytes(memoryview(b"\x01\x02")), int.from_bytes(range(3))
int.from_bytes(bytes=b"\xff", byteorder="big", signed=True), int.from_bytes(b"\x80" + bytes(15), signed=True), int.from_bytes(b"\xff" * 20, "little", signed=True)
int.from_bytes(Given(b"\x01\x00")), type(Sub.from_bytes(b"\x05")), Sub.from_bytes(b"\x05"), (5).from_bytes(b"\x06"), bool.from_bytes(b"\x00"), bool.from_bytes(b"\x05")
int.from_bytes()
int.from_bytes("ab")
int.from_bytes(5)
int.from_bytes([256])
int.from_bytes([-1])
int.from_bytes(["a"])
int.from_bytes(Given("x"))
int.from_bytes(b"", "Big")
int.from_bytes(b"", None)
int.from_bytes(b"", "big", False)
[int.from_bytes(n.to_bytes(9, o, signed=True), o, signed=True) == n for n in (0, 1, -1, 2**63, -2**64, 2**70) for o in ("big", "little")]
''')
