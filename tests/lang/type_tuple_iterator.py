# tuple and str: iterators with __length_hint__, __reduce__, __setstate__; reversed.

import copy

for items in (1, 2, 3, 4), "wörd", "word":
    for make in iter, reversed:
        i = make(items)
        print(type(i).__name__, iter(i) is i, i.__length_hint__(), next(i), i.__length_hint__(), i.__reduce__()[0].__name__, i.__reduce__()[1:])
        print(list(copy.copy(i)), list(i), i.__length_hint__())
        print(i.__reduce__()[0].__name__, i.__reduce__()[1:])
        for state in 0, 2, -7, 50:
            i = make(items)
            i.__setstate__(state)
            print(state, i.__length_hint__(), list(i))
        for bad in "a", None, 1.0:
            try:
                make(items).__setstate__(bad)
            except TypeError as e:
                print(e)


class Sequence:
    def __init__(self, items): self.items = items
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return len(self.items)
    def __repr__(self): return f"Sequence({self.items})"


for make in iter, reversed:
    i = make(Sequence([1, 2, 3]))
    print(type(i).__name__, i.__length_hint__(), next(i), i.__length_hint__(), i.__reduce__()[0].__name__, i.__reduce__()[1:])
    i.__setstate__(1)
    print(list(i), i.__length_hint__(), i.__reduce__()[1:])
    i.__setstate__(0)
    print(list(i))


class NoLength:
    def __getitem__(self, i): return [1, 2][i]


i = iter(NoLength())
print(i.__length_hint__(), list(i))
calls = iter([1, 2, 3])
i = iter(calls.__next__, 3)
print(type(i).__name__, i.__reduce__()[0].__name__, i.__reduce__()[1][1], list(i), i.__reduce__()[1:], hasattr(i, "__length_hint__"))
