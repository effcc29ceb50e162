# int: the methods of its protocols by name, and bool's.
from support.attempts import checker

check = checker(globals())

class Sub(int): pass


check(r'''
(5).__add__(2), (5).__radd__(2), (5).__sub__(2), (5).__rsub__(2), (5).__mul__(2.0), (5).__truediv__(2), (5).__rtruediv__(2), (5).__floordiv__(2), (5).__rfloordiv__(12), (5).__mod__(3), (5).__rmod__(13), (5).__divmod__(3), (5).__rdivmod__(13), (5).__pow__(2), (5).__pow__(2, 7), (5).__rpow__(2), (5).__lshift__(2), (5).__rlshift__(2), (5).__rshift__(1), (5).__rrshift__(64), (5).__and__(4), (5).__rand__(4), (5).__or__(2), (5).__ror__(2), (5).__xor__(1), (5).__rxor__(1)
(5).__add__(2.0), (5).__add__("a"), (5).__eq__(5.0), (5).__eq__(5), (5).__lt__("a"), (5).__le__(5), (5).__ne__(5), (5).__gt__(4), (5).__ge__(6), (5).__pow__("a"), (5).__rpow__(2.0), (5).__divmod__("a"), (5).__and__(True)
(5).__neg__(), (5).__pos__(), (-5).__abs__(), (5).__invert__(), (5).__bool__(), (5).__int__(), (5).__index__(), (5).__float__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (5).__round__(), (15).__round__(-1), (25).__round__(-1), (5).__round__(3), (5).__hash__(), (5).__repr__(), (5).__str__(), (5).__format__("03d"), (5).__getnewargs__(), (5).__sizeof__() > 0
(5).__divmod__(0)
(5).__floordiv__(0)
(5).__pow__(-1)
(5).__pow__(2, 0)
(5).__lshift__(-1)
(5).__round__("a")
(5).__round__(1, 2)
(5).__format__("s")
(5).__format__(1)
(5).__add__()
(10**400).__float__()
int.__add__("a", 1)
int.__add__(1)
(5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).is_integer(), (5).as_integer_ratio(), (5).bit_length(), (5).bit_count(), True.real, True.numerator, type(True.real), type(True.conjugate()), type(Sub(5).real), type(Sub(5).conjugate()), type(Sub(5).numerator)
setattr(5, "real", 1)
setattr(5, "x", 1)
(5).is_integer(1)
(5).conjugate(1)
type(+Sub(5)), type(abs(Sub(5))), type(Sub(5) + 1), type(int(Sub(5))), type(Sub(5).__index__()), type(Sub(5).__int__()), type(Sub(5).__trunc__()), type(Sub(5).__round__()), type(Sub(5).__floor__())
True.__add__(True), True.__and__(False), True.__or__(2), True.__xor__(True), True.__rand__(False), type(True & True), type(True & 1), type(1 | True), True.__repr__(), True.__bool__(), type(True.__int__()), type(True.__index__()), type(True.__pos__()), True.__and__("a"), True.__ror__("a")
int.from_bytes(b"\1\0"), int.from_bytes(b"\1\0", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2], "big"), int.from_bytes(bytearray(b"\1")), int.from_bytes(b""), type(Sub.from_bytes(b"\5")), bool.from_bytes(b"\0"), bool.from_bytes(b"\5"), int.from_bytes(bytes=b"\1", byteorder="little", signed=False)
int.from_bytes("a")
int.from_bytes(5)
int.from_bytes(b"a", "middle")
int.from_bytes(b"a", 1)
int.from_bytes([256])
int.from_bytes()
(5).to_bytes(), (5).to_bytes(2), (5).to_bytes(2, "little"), (-1).to_bytes(2, signed=True), (0).to_bytes(0), (5).to_bytes(length=3, byteorder="big")
(256).to_bytes()
(-1).to_bytes()
(5).to_bytes(-1)
(5).to_bytes(1, "middle")
(128).to_bytes(1, signed=True)
(5).to_bytes("a")
(5).to_bytes(1, signed=True, x=1)
''')
