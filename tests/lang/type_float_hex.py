# float.hex and float.fromhex.
from support.attempts import checker

check = checker(globals())


inf, nan = float("inf"), float("nan")

class Sub(float): pass


check(r'''
(1.0).hex(), (0.1).hex(), (-1.5).hex(), (0.0).hex(), (-0.0).hex(), inf.hex(), (-inf).hex(), nan.hex(), 5e-324.hex(), 1.7976931348623157e308.hex(), (255.9375).hex(), 2.2250738585072014e-308.hex()
float.fromhex("0x1p3"), float.fromhex("0x1.8p1"), float.fromhex("1.8"), float.fromhex(" -0x.8p-2\n"), float.fromhex("inf"), float.fromhex("-Infinity"), float.fromhex("nan"), float.fromhex("ff"), float.fromhex("0X1P-1074"), float.fromhex("0x1p-1075"), float.fromhex("0x1p-1076")
float.fromhex("0x1.fffffffffffff7p0"), float.fromhex("0x1.fffffffffffff8p0"), float.fromhex("0x1.00000000000008p0"), float.fromhex("0x1.000000000000080p0"), float.fromhex("0x1.0000000000000800000001p0"), float.fromhex("0x0p99999999999")
type(Sub.fromhex("1")), 1.5.fromhex("2"), [float.fromhex(x.hex()) == x for x in (0.1, -1e300, 5e-324, 1 / 3)]
float.fromhex("0x1p1024")
float.fromhex("0x1p99999999999999999999")
float.fromhex("-0x1.fffffffffffff8p1023")
float.fromhex("")
float.fromhex("0x")
float.fromhex("0x.p1")
float.fromhex("0x1p")
float.fromhex("1.2.3")
float.fromhex("g")
float.fromhex("1 2")
float.fromhex("1_0")
float.fromhex(1)
float.fromhex(b"1")
float.fromhex()
1.5.hex(1)
''')
