# match: mappings, classes, attributes, values with dots.


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Color:
    RED = 1
    BLUE = 2


def f(v):
    match v:
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": t, **rest}:
            return f"{t} {rest}"
        case {}:
            return "mapping"
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return f"on x {x}"
        case Point(x=a, y=b) if a == b:
            return f"diagonal {a}"
        case Point(x, y):
            return f"point {x} {y}"
        case Color.RED:
            return "red"
        case Color.BLUE:
            return "blue"
        case str(s) | bytes(s):
            return f"text {s}"
        case [Point(x=px), {"k": [kv, *_]}]:
            return f"deep {px} {kv}"


for v in ({"type": "circle", "r": 2, "z": 1}, {"type": "box", "w": 1}, {"a": 1}, {}, Point(0, 0), Point(3, 0), Point(4, 4), Point(1, 2), 1, 2, "s", b"b", [Point(1, 1), {"k": [5, 6]}], 3):
    print(f(v))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as e:
    print(e)
