# sorted(): keys, directions, stability, arguments, and lists changed meanwhile.
from support.attempts import show


class Noted:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __gt__(self, other):
        raise AssertionError("only < is asked")

    def __repr__(self):
        return f"N{self.value}"


class Refuses:
    def __lt__(self, other):
        return NotImplemented


class Reflected:
    def __gt__(self, other):
        print("reflected")
        return True


class Failing:
    def __iter__(self):
        yield 2
        yield 1
        raise LookupError("then")


class Truth:
    def __bool__(self):
        raise LookupError("no truth")


def key(value):
    print("key", value)
    return -value


print(sorted([3, 1, 2]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted((2, 1)), sorted([]), sorted(range(5, 0, -1)), sorted({3, 1, 2}))
print(sorted([3, 1, 2], reverse=True), sorted([3, 1, 2], reverse=0), sorted([3, 1, 2], key=None), sorted([3, 1, 2], key=key))
print(sorted([3, 1, 2], key=key, reverse=True))
print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower), sorted(["b", "A", "a", "B"], key=str.lower, reverse=True))
print(sorted([1, 1.0, True]), sorted([1, 1.0, True], reverse=True), sorted([(1, "b"), (1, "a"), (0, "c")]), sorted([(1, "b"), (1, "a"), (0, "c")], key=lambda pair: pair[0]))
print(sorted([Noted(3), Noted(1), Noted(2)]), sorted([Noted(3), Noted(1), Noted(2)], reverse=True), sorted([2**70, -2**70, 1.5, 0, float("-inf")]))
show(sorted)
show(sorted, 5)
show(sorted, None)
show(sorted, [], None)
show(sorted, [], None, True)
show(sorted, [1], lambda value: value)
show(sorted, iterable=[1])
show(sorted, key=abs)
show(sorted, [], cmp=1)
show(sorted, [1], key=5)
show(sorted, [1, 2], key=5)
show(sorted, [], key=5)
show(sorted, [2, 1], reverse="yes")
show(sorted, [2, 1], reverse=None)
show(sorted, [2, 1], reverse=Truth())
show(sorted, [], reverse=[])
show(sorted, [1, "a"])
show(sorted, ["a", 1])
show(sorted, [None, None])
show(sorted, [1j, 2j])
show(sorted, [{}, {}])
show(sorted, [1, 2], key=lambda: 0)
show(sorted, [1, 0], key=lambda value: 1 // value)
show(sorted, [Refuses(), Refuses()])
show(lambda: len(sorted([Reflected(), Refuses()])))
show(sorted, Failing())
show(sorted, [(1, {}), (1, {})])
source = [3, 1, 2]
print(sorted(source) is source, source, sorted(sorted(source)) == sorted(source), type(sorted(())).__name__)


class List(list):
    def sort(self, *args, **keys):
        raise AssertionError("not this sort")

    def __iter__(self):
        return iter([9, 8])


print(sorted(List([3, 1])), type(sorted(List())).__name__)
cleared = [3, 1, 2]


def clears(value):
    cleared.clear()
    return value


print(sorted(cleared, key=clears), cleared)
changed = [3, 1, 2]


def changes(value):
    changed.append(value)
    return value


show(changed.sort, key=changes)
print(changed)
emptied = [3, 1, 2]


def empties(value):
    print(emptied)
    emptied.clear()
    return value


show(emptied.sort, key=empties)
print(emptied)
seen = [2, 1]
show(lambda: seen.sort(key=lambda value: (len(seen), print(seen), value)))
print(seen)
failed = [2, 0, 1]
show(failed.sort, key=lambda value: 1 // value)
print(failed)
mixed = [3, 2, "a", 1]
show(mixed.sort)
print(sorted(mixed, key=str))
print(sorted.__name__, sorted([False, True], key=lambda value: not value), sorted("b a c".split(), key=lambda text: -ord(text)))
