# Classes, instances, attributes.


class Point:
    """A point."""
    kind = "point"

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def moved(self, dx):
        return Point(self.x + dx, self.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, y=2)
q = p.moved(5)
print(p, q, p.kind, Point.kind, p.x, Point.__name__, Point.__doc__, type(p) is Point, isinstance(p, Point), p.__class__.__name__)
p.kind = "own"
p.z = 3
print(p.kind, q.kind, p.__dict__, vars(q))
del p.kind
print(p.kind, hasattr(p, "z"), hasattr(q, "z"), getattr(q, "z", "default"), getattr(p, "x"))
setattr(q, "w", 9)
delattr(q, "x")
print(q.w, q.__dict__)
Point.kind = "changed"
print(p.kind, q.kind)
m = p.moved
print(m(1), Point.moved(p, 2), m.__self__ is p, m.__func__ is Point.moved)
for f in (lambda: p.nope, lambda: Point.nope, lambda: Point(), lambda: Point(1, 2, 3), lambda: p(), lambda: q.x, lambda: delattr(p, "nope")):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
