# hash(): equal values, unhashable ones, and classes that answer oddly.
from support.attempts import show


class Own:
    def __init__(self, answer):
        self.answer = answer

    def __hash__(self):
        return self.answer


class Equal:
    def __eq__(self, other):
        return True


class Back(Equal):
    __hash__ = object.__hash__


class Sub(int):
    pass


for value in (0, 1, -1, -2, 2**61 - 1, 2**61, -2**61, 2**100, 1.0, 0.5, -0.0, float("inf"), float("-inf"), True, 1e300, 3 + 4j,
              Sub(7), Own(5), Own(-1), Own(2**61 - 1), Own(2**63), Own(-2**64), Own(True), Own(Sub(3))):
    show(hash, value)
for value in ([], {}, set(), (1, []), Equal(), bytearray(), slice(1, []), Own(1.0), Own("x"), Own(None), {}.keys(), memoryview(bytearray())):
    show(hash, value)
print(isinstance(hash(Back()), int), hash("a") == hash("a"), hash((1, 2)) == hash((1.0, 2 + 0j)))
print(hash(frozenset("ab")) == hash(frozenset("ba")), hash(range(0)) == hash(range(5, 5)), hash(1.5) == hash(3 / 2))
print(hash(None) == hash(None), hash(slice(1, 2)) == hash(slice(1, 2)), Equal.__hash__, hash(int) == hash(int))
show(hash)
show(hash, 1, 2)
show(lambda: {[]: 1})
show(lambda: {Own(1.5)})
show(lambda: {Equal(): 1})
show(lambda: {}.get([]))
show(lambda: [] in {})
show(lambda: {1} & {()} == set())
