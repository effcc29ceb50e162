# __format__, __str__ and __repr__ as f-strings call them.


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        return f"Point[{spec}]({self.x}, {self.y})"

    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


p = Point(1, 2)
print(f"{p} {p:abc} {p!r} {p!s:>5} {p = } {p=!s}", str(p), repr(p), [p], "%s %r" % (p, p))


class Plain:
    pass


try:
    f"{Plain():x}"
except TypeError as e:
    print(e)
