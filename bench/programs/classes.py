"""Class-heavy code: inheritance with super(), properties, slots, class and static methods, bound methods kept, operators, __getattr__, isinstance."""
import harness


class Shape:
    made = 0
    __slots__ = ("name", "_scale")

    def __init__(self, name):
        self.name = name
        self._scale = 1
        Shape.made += 1

    @property
    def scale(self):
        return self._scale

    @scale.setter
    def scale(self, value):
        if value < 1:
            raise ValueError("a scale is at least 1")
        self._scale = value

    @staticmethod
    def squared(x):
        return x * x

    @classmethod
    def unit(cls):
        return cls(1)

    def area(self):
        return 0

    def grow(self, k):
        self.scale += k
        return self


class Square(Shape):
    __slots__ = ("side",)

    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.squared(self.side * self.scale)


class Box(Square):
    def __init__(self, side, height=2):
        super().__init__(side)
        self.height = height

    def area(self):
        return 2 * super().area() + 4 * self.side * self.height

    def __eq__(self, other):
        return isinstance(other, Box) and self.side == other.side

    def __hash__(self):
        return hash(self.side)


class Account:
    interest = 3

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
        self.moves = []

    def __iadd__(self, amount):
        self.balance += amount
        self.moves.append(amount)
        return self

    def __len__(self):
        return len(self.moves)

    def __contains__(self, amount):
        return amount in self.moves

    def __getitem__(self, i):
        return self.moves[i]

    def __call__(self, months):
        return self.balance * self.interest * months // 1200


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


class Visitor:
    def visit(self, thing):
        return getattr(self, "visit_" + type(thing).__name__.lower(), self.unknown)(thing)

    def unknown(self, thing):
        return 1

    def visit_box(self, box):
        return box.height

    def visit_square(self, square):
        return square.side


def run(n):
    Shape.made = total = 0
    visitor, account = Visitor(), Account("me")
    proxy, visit = Proxy(account), visitor.visit
    boxes = set()
    for i in range(n):
        shape = Box(i % 10) if i % 3 else Square.unit()
        total += shape.grow(1).grow(2).area() + visit(shape)
        if isinstance(shape, Box) and shape not in boxes:
            boxes.add(shape)
        account += i % 7
        if proxy.balance % 1000 == 0 and len(account) > 5:
            total += account[-1] + proxy(1) if callable(proxy) else account(12)
        if hasattr(shape, "height"):
            total += shape.height
        total += len(proxy.owner)
    return Shape.made, total, len(boxes), account.balance, 6 in account


harness.main("classes", run, 50000, 500)
