# Which of two equal elements an intersection holds, whose __eq__ is asked, and what an __eq__ that empties or changes its container brings about.
from collections import deque


def shown(x):
    return type(x).__name__, sorted(map(repr, x))


big = {1.0, 2.0, 3.0}
one, two = {1: 0}, {1: 0, 2: 0}
for result in [{1, 2} & {1.0}, {1} & big, {1} & {1.0}, big & {1}, {1, 2, 3} & {3.0, 2.0, 1.0}, {1}.intersection([1.0]), {1}.intersection({1.0: 0}),
               {1}.intersection([1.0], [True]), frozenset({1}) & {1.0}, {1} & frozenset({1.0}), {1, True}.union([1.0]), {1} ^ {2.0},
               one.keys() & {1.0}, two.keys() & {1.0}, one.keys() & big, one.keys() & [1.0], [1.0] & one.keys(), {1.0} & one.keys(),
               one.keys() & {1.0: 0}.keys(), two.keys() & {1.0: 0}.keys(), one.keys() & {1.0: 0, 2.0: 0}.keys(), one.items() & {(1.0, 0.0)},
               one.keys() & frozenset({1.0}), two.keys() & frozenset({1.0})]:
    print(*shown(result))
for other in ({1.0}, big, [1.0]):
    s = {1}
    s.intersection_update(other)
    print(s)


class Key:
    def __init__(self, name, act=None, answer=True):
        self.name, self.act, self.answer = name, act, answer

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.act:
            act, self.act = self.act, None
            act()
        print(self.name, "is asked about", getattr(other, "name", other))
        return self.answer

    def __lt__(self, other):
        return self.name < other.name

    def __repr__(self):
        return self.name


for operation in ("__and__", "__or__", "__sub__", "__xor__", "__iand__", "__ior__", "__isub__", "__ixor__", "intersection", "symmetric_difference",
                  "isdisjoint", "issubset"):
    a, b = {Key("left")}, {Key("right")}
    print(operation, getattr(a, operation)(b))

for change in ("clear", "pop", "update"):
    for answer in (True, False):
        for operation in ("add", "discard", "remove", "update", "__contains__", "intersection", "difference"):
            s = set()
            s.add(Key("old", {"clear": s.clear, "pop": s.pop, "update": lambda: s.update("abcdefgh")}[change], answer))
            new = Key("new")
            try:
                result = getattr(s, operation)([new] if operation in ("update", "intersection", "difference") else new)
            except KeyError as e:
                result = e
            print(change, answer, operation, repr(result), len(s), new in s)

s = set()
s.add(Key("old", lambda: s.update("abc")))
print(s.union([Key("new")], s))

for kind in (list, deque):
    for change in ("clear", "reverse", "append"):
        for operation in ("__eq__", "__lt__", "__gt__"):
            c = kind([Key("a"), Key("b", None, False), Key("d")])
            c[1].act = (lambda: c.append(Key("z"))) if change == "append" else getattr(c, change)
            try:
                print(kind.__name__, change, operation, getattr(c, operation)(kind([Key("a"), Key("c"), Key("d")])))
            except RuntimeError as e:
                print(kind.__name__, change, operation, e)
