# float: operators, signs of zero, infinities, errors.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


inf, nan = float("inf"), float("nan")
check(r'''
1.5 + 2, 2 - 0.5, 1.5 * 2, 1 / 4.0, 7.5 // 2, -7.5 // 2, 7.5 // -2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), divmod(7.5, -2), 0.1 + 0.2, 1e308 * 10, -1e308 * 10
0.0 * -1, -0.0 + 0.0, -0.0 - 0.0, 0.0 // -1, -0.0 % 5, 0.0 % -5, -5.0 % 5, 5.0 % -5, -1e-320 % 5, 5 % inf, -5 % inf, 5 // inf, -5 // inf, 5 // -inf, inf - inf, inf * 0, inf % 5, inf // 5, nan + 1, divmod(1.0, inf), divmod(-1.0, inf)
-1.5, +1.5, abs(-0.0), -nan, abs(nan), abs(-inf), 2.0**3, 2**0.5, 0.0**0, nan**0, 1**nan, (-8.0)**(1/3), (-8.0)**3, inf**-1, 0.0**inf, (-inf)**3, (-inf)**-3, (-0.0)**3, (-0.0)**2, 2.0**-1074, 2.0**-1075
1.0 / 0
1.0 // 0
1.0 % 0
divmod(1.0, 0)
0.0 / 0.0
1 / 0.0
1 % 0.0
1 // 0.0
0.0 ** -1
0 ** -1.0
(-0.0) ** -1
10.0 ** 400
(-10.0) ** 401
1.5 + "a"
1.5 - None
1.5 * []
1.5 * "ab"
1.5 // "a"
1.5 % []
divmod(1.5, "a")
1.5 ** "a"
1.5 & 1
~1.5
1.5 << 1
1.5 + 10**400
10**400 // 1.5
pow(1.5, 2), pow(2.0, 0.5), pow(4, 0.5), pow(1.5, 2, None)
pow(1.5, 2, 3)
(1.5).__add__(1), (1.5).__add__("a"), (1.5).__rsub__(3), (1.5).__rtruediv__(3), (1.5).__floordiv__(1), (1.5).__rfloordiv__(4), (1.5).__mod__(1), (1.5).__rpow__(2), (1.5).__divmod__(1), (1.5).__rdivmod__(4), (1.5).__neg__(), (1.5).__bool__()
(1.5).__truediv__(0)
(2.0).__pow__(2, 3)
''')
