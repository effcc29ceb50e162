# Lists, dicts, sets and deques that are changed while they are walked over.

from collections import deque, OrderedDict


def walk(container, change):
    seen = 0
    try:
        for item in container:
            seen += 1
            if seen > 50:
                break
            change(container, item)
        print("done", seen, len(container))
    except RuntimeError as error:
        print(seen, error)


walk([1, 2, 3], lambda c, i: c.clear())
walk([1, 2, 3], lambda c, i: c.remove(i))
walk([1, 2, 3], lambda c, i: c.append(i))
walk([1, 2, 3], lambda c, i: c.insert(0, i))
walk([1, 2, 3], lambda c, i: c.extend(c) if len(c) < 100 else None)
walk({1: 1, 2: 2}, lambda c, i: c.clear())
walk({1: 1, 2: 2}, lambda c, i: c.update({i + 10: 1}))
walk({1: 1, 2: 2}, lambda c, i: c.update({i: 3}))
walk({1, 2}, lambda c, i: c.clear())
walk({1, 2}, lambda c, i: c.add(i + 10))
walk({1, 2}, lambda c, i: c.add(i))
walk(deque([1, 2]), lambda c, i: c.append(1))
walk(deque([1, 2]), lambda c, i: c.clear())
walk(deque([1, 2], 2), lambda c, i: c.rotate(1))
walk(bytearray(b"abc"), lambda c, i: c.clear())
walk(OrderedDict(a=1, b=2), lambda c, i: c.clear())


class Clears:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False

    def __hash__(self):
        return 1

    def __repr__(self):
        self.target.clear()
        return "C"

    def __lt__(self, other):
        self.target.clear()
        return True


for work in (lambda c: 5 in c, lambda c: c.index(5), lambda c: c.count(5), lambda c: c.remove(5), lambda c: c == [1, 2, 3],
             lambda c: repr(c), lambda c: max(c), lambda c: sorted(c), lambda c: c < [1, 2],
             lambda c: c.__eq__([5, 5, 5])):
    for kind in (list, deque):
        target = kind()
        target.extend([Clears(target), Clears(target), Clears(target)])
        try:
            answer = work(target)
            print(kind.__name__, answer if not isinstance(answer, (Clears, list)) else type(answer).__name__, len(target))
        except Exception as error:
            print(kind.__name__, type(error).__name__, len(target))
