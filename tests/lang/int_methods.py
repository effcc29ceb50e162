# Methods of int and bool.
print((5).bit_length(), (258).to_bytes(2, "big"), (258).to_bytes(4, "little"), int.from_bytes(b"\x01\x02", "big"))
print((-2).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True))
print((6).conjugate(), (6).real, (6).imag, (6).numerator, (6).denominator, (7).is_integer())
print(True + True, True * 3, -True, ~True, True & False, True | False, True ^ True, isinstance(True, int))
print(bool(0), bool(1), bool(""), bool("0"), bool([]), bool([0]), bool(0.0), bool(None))
print(int(True), str(True), repr(False), True == 1, hash(True) == hash(1), {1: "a"}[True])
