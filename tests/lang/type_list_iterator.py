# list: iterators forwards and backwards, with __length_hint__, __reduce__, __setstate__ and copies of them.

import copy

items = list("abcde")
for make in iter, reversed:
    i = make(items)
    print(type(i).__name__, iter(i) is i, i.__length_hint__(), next(i), i.__length_hint__(), i.__reduce__()[0].__name__, i.__reduce__()[1:])
    j = copy.copy(i)
    print(list(i), list(j), i.__length_hint__(), i.__reduce__()[0].__name__, i.__reduce__()[1:])
    for state in 0, 2, -7, 50:
        i = make(items)
        print(state, i.__setstate__(state), i.__length_hint__(), list(i))
    i.__setstate__(0)
    print(list(i))
    i = make(items)
    for bad in "a", None, 1.0:
        try:
            i.__setstate__(bad)
        except TypeError as e:
            print(e)
    try:
        type(i)()
    except TypeError as e:
        print(e)
    try:
        type("S", (type(i),), {})
    except TypeError as e:
        print(e)
    function, args, *state = copy.deepcopy(make(items)).__reduce__()
    print(function.__name__, args, state)

i = reversed(items)
next(i)
del items[3:]
print(i.__length_hint__(), list(i), i.__length_hint__())
i = iter(items)
next(i)
items.clear()
print(i.__length_hint__(), list(i))
items += "xyz"
print(i.__length_hint__(), list(i))
