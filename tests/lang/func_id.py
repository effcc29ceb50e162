# id(): the same for the same object while it lives.
from support.attempts import show


a = []
b = []
print(id(a) == id(a), id(a) == id(b), id(None) == id(None), isinstance(id(a), int), id(a) > 0)
before = id(a)
a.append(a)
a.clear()
a.extend(range(1000))
print(id(a) == before)
seen = [object() for _ in range(1000)]
print(len({id(o) for o in seen}), id(len) == id(len), id(type(a)) == id(list))
show(id)
show(id, 1, 2)
show(lambda: id(obj=1))
big = 2**100
print(id(big) == id(big), [id(x) == id(y) for x, y in zip(seen[:3], seen[:3])])


class Lies:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


p, q = Lies(), Lies()
print(p == q, id(p) == id(q), p is q)


def function():
    return id(function)


print(function() == id(function), id(function.__code__) == id(function.__code__))
