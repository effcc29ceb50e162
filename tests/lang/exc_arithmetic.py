# ArithmeticError and its subclasses, and which operations raise them.
def attempt(what, *values):
    try:
        print(what, "->", eval(what))
    except Exception as e:
        print(what, "!!", type(e).__name__, e, e.args, isinstance(e, ArithmeticError))


for cls in ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError:
    print([c.__name__ for c in cls.__mro__], repr(cls(1, 2)), str(cls("x")), cls().args)

import math

for text in ("1 / 0", "1 // 0", "1 % 0", "divmod(1, 0)", "1.0 / 0", "1.0 // 0", "1.0 % 0", "divmod(1.0, 0)", "1j / 0", "0 ** -1", "0.0 ** -1",
             "0j ** -1", "pow(0, -1)", "pow(2, 3, 0) if 0 else None", "True / False", "True // False", "True % False",
             "10 ** 400 / 1", "1 / 10 ** 400", "10 ** 400 / 10 ** 399", "float(10 ** 400)", "1.5 + 10 ** 400", "1e308 * 10", "2.0 ** 5000",
             "(-2.0) ** 5001", "int(float('inf'))", "int(float('-inf'))", "round(float('inf'))", "math.floor(float('inf'))",
             "math.exp(1000)", "math.cosh(1000)", "math.ldexp(1.0, 5000)", "math.factorial(10 ** 20)", "1 >> 10 ** 20", "0 << 10 ** 20",
             "'a' * 2 ** 63", "[1] * 2 ** 63", "b'a' * 2 ** 64", "(1,) * 2 ** 63", "range(2 ** 70)[2 ** 69]", "len(range(2 ** 63))", "bytes([1])[2 ** 70:]", "'%c' % (2 ** 40)",
             "(10 ** 20).to_bytes(4, 'big')", "(-1).to_bytes(4, 'big')", "float('inf').as_integer_ratio()", "complex(10 ** 400)", "10 ** 400 * 1j",
             "hash(float('inf'))", "math.pow(10, 400)", "math.gamma(200)", "math.fsum([1e308, 1e308])", "math.comb(10 ** 30, 10 ** 29)", "(1e300 + 0j) ** 5",
             "abs(complex(1e308, 1e308))", "10 ** 400 > 1e308", "10 ** 400 == float('inf')", "format(10 ** 400, 'f')", "'%d' % 1e400", "'%f' % (10 ** 400)", "'{:c}'.format(2 ** 40)",
             "1.0 .__floordiv__(0)", "math.fmod(1, 0) if 0 else None", "sum([1e308, 1e308])", "math.dist([1e308], [-1e308])", "5 .__pow__(-2, 7)", "(2 ** 70).__index__().bit_length()"):
    attempt(text)
for text in ("float('inf').as_integer_ratio()", "float('nan').as_integer_ratio()", "int(float('nan'))", "round(float('nan'))", "math.sqrt(-1)", "math.log(0)",
             "pow(2, 3, 0)", "math.fmod(1, 0)", "5 << -1", "5 >> -1", "pow(2, -1, 4)", "math.factorial(-1)", "(-1) ** 0.5"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)
x = 5
for operator in "x /= 0", "x //= 0", "x %= 0", "x <<= 10 ** 30":
    try:
        exec(operator)
    except ArithmeticError as e:
        print(operator, type(e).__name__, e)
print(x)
