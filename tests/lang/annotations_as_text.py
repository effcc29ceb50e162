# Under this future import annotations are kept as text, written as CPython writes it.
from __future__ import annotations
def f(a: int | None, *b: dict[str, (1, 2)], c: (lambda x, /, y=1, *a, z=2, **k: x) = 3, **k: "s") -> not a or b and f"{x!r:>{w}} {{}}":
    v: list[int] = []
class C:
    a: -x ** 2 + (1 if a else b)
    b: [i for i in range(3) if i] = 0
    c: x[1:2, ::3]
    e: {1: 2, **z, 'q': {1, 2}}
    h: 1 .real + 1.5e300 * 2j - 1e999
    i: a < b <= c is not d not in e
    j: (*a, b)
    k: (lambda: 0)()
    l: ((a + b) * c, a + (b * c), a - (b - c), (a ** b) ** c, a ** -b, not (not a), -(-a), (a, ), ())
print(C.__annotations__)
print(f.__annotations__)
