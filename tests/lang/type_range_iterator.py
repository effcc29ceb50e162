# range: its iterators, short and long, with __length_hint__, __reduce__, __setstate__.

import copy

for r in range(5), range(10, 0, -3), range(10**30, 10**30 + 4), range(-(10**20), -(10**20) - 6, -2), range(2**60 - 2, 2**60 - 1):
    for make in iter, reversed:
        i = make(r)
        print(type(i).__name__, iter(i) is i, i.__length_hint__(), i.__reduce__()[0].__name__, i.__reduce__()[1:], next(i, "end"), i.__length_hint__(), i.__reduce__()[1:], list(copy.copy(i)), list(i))
        for state in 1, 0, -3, 50:
            i = make(r)
            i.__setstate__(state)
            print(state, i.__length_hint__(), list(i), end="; ")
        print()
for r in range(3),:
    for bad in "a", None, 1.0:
        try:
            iter(r).__setstate__(bad)
        except TypeError as e:
            print(e)
    try:
        type(iter(r))()
    except TypeError as e:
        print(e)
print(range(3).__reduce__()[1:], range(1, 10**20, 3).__reduce__()[1:], copy.copy(range(3)) == range(3), range(3).__reversed__().__length_hint__())
