# Reference 6.1: arithmetic conversions.

for a in 1, True, 2.5, 1 + 2j, 2**70:
    for b in 2, False, 0.5, 3j:
        print(a, b, end=": ")
        for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: a == b, lambda: a < b):
            try: r = f(); print(type(r).__name__, r, end="; ")
            except Exception as e: print(type(e).__name__, e, end="; ")
        print()
for f in (lambda: 10**400 + 1.0, lambda: 1.0 * 10**309, lambda: 10**400 * 1j, lambda: 10**400 == 1e308, lambda: 10**400 > float("inf"), lambda: 2**53 + 1 == float(2**53 + 1), lambda: 2**53 + 1.0, lambda: 10**400 / 10**399, lambda: 10**400 // 2.0, lambda: divmod(10**400, 1.5), lambda: -1 ** 0.5, lambda: (-1) ** 0.5, lambda: "a" % 1, lambda: "%d" % 1.9, lambda: True + True, lambda: -True, lambda: ~True, lambda: True / 2, lambda: 0 * float("inf"), lambda: 1 + None, lambda: 1j // 1, lambda: 1j % 2, lambda: divmod(1j, 1), lambda: 1j < 2, lambda: complex(1, 2) == 1 + 2j, lambda: 1e16 + 1, lambda: 0.1 + 0.2, lambda: 1j * 1j, lambda: -0.0 + 0, lambda: 0 - 0.0, lambda: -0.0 * 1):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
