# bytes: ordering, equality with other kinds, and use as keys.

import itertools

values = [b"", b"\0", b"a", b"ab", b"b", b"\x7f", b"\x80", b"\xff", b"aa\0"]
for a, b in itertools.product(values, repeat=2):
    row = a < b, a <= b, a == b, a != b, a > b, a >= b
    print(a, b, *(int(v) for v in row), bytearray(a) < b, a < bytearray(b), memoryview(a) == b)
print(sorted(values, reverse=True), min(values), max(values))
for other in "a", 97, [97], None, (97,), 1.5, memoryview(b"a"), bytearray(b"a"):
    print(type(other).__name__, b"a" == other, other == b"a", b"a" != other, end=" ")
    for symbol in "<", ">=":
        try:
            print(eval(f"b'a' {symbol} other"), end=" ")
        except TypeError as e:
            print(e, end=" ")
    print()
print({b"a": 1, "a": 2}, len({b"a", b"a", "a", 97}), {b"a": 1}.get(b"a"))
