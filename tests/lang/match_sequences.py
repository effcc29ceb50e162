# match: sequences and stars.


def f(x):
    match x:
        case []:
            return "empty"
        case [1]:
            return "one"
        case [1, y]:
            return f"pair {y}"
        case (2, *rest):
            return f"rest {rest}"
        case [a, [b, *c], *_]:
            return f"nested {a} {b} {c}"
        case [first, *mid, last]:
            return f"{first} {mid} {last}"
        case [only]:
            return f"only {only}"
        case _:
            return "no"


for v in ([], [1], (1, 2), [2], [2, 3, 4], [3, [4, 5, 6], 7], [9, 8, 7, 6], (5,), "ab", b"ab", {1: 2}, {1}, range(3), 7):
    print(repr(v), f(v))
match 1, 2:
    case x, y:
        print(x, y)
