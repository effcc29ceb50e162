# Reference 3.2.4: integral, real and complex numbers.

check = [0, 1, -1, True, False, 2**64, -2**64, 0.5, -0.0, 1e300, 3+4j, complex(0, -0.0)]
for n in check:
    print(repr(n), type(n).__name__, bool(n), -n, +n, abs(n), n.real, n.imag, n.conjugate(), n == n, hash(n) == hash(n.real) if not n.imag else "")
print(True + True, True == 1, {1: "a", True: "b", 1.0: "c", 1+0j: "d"}, isinstance(True, int), issubclass(bool, int), ~True if False else -2, True.bit_length(), str(True), int(True), repr(True & False), True ^ True, type(True | 1))
for f in (lambda: type("B", (bool,), {}), lambda: 1j < 2j, lambda: 1j // 1, lambda: 1j % 2, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: 1 @ 2, lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: ~1.5, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 0j ** -1, lambda: 10 ** 400 * 1.0, lambda: 1 << -1):
    try: print(f())
    except (TypeError, ZeroDivisionError, OverflowError, ValueError) as e: print(type(e).__name__, e)
print(7 // -2, -7 // 2, 7 % -2, -7 % 2, -7.5 // 2, -7.5 % 2, divmod(-7, 2), 2 ** -1, (-8) ** (1/3), 1 / 3, 5 // 0.3)
print(-1 & 0xff, -1 >> 10, -5 >> 1, 5 ^ -3, -5 | 3, 1 << 70, (1 << 70) >> 69)
