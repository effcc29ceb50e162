# match: literals, or, capture, guard, wildcard.


def kind(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case None | True | False:
            return f"constant {x}"
        case 2.5:
            return "float"
        case b"x":
            return "bytes"
        case int() if x > 100:
            return "big int"
        case int(n):
            return f"int {n}"
        case str():
            return "string"
        case _:
            return "other"


for v in (0, 2, -1, "a", "c", None, True, 2.5, b"x", 500, 50, [], 0.0, 1.0):
    print(repr(v), kind(v))
match 5:
    case 6:
        print("no")
print("after")
match = 1
case = 2
_ = 3
print(match + case + _)
