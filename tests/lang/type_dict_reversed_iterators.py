# dict: iterators of the dict and its views in both directions, __length_hint__, __reduce__, changes underneath.

d = {"a": 1, "b": 2, "c": 3}
for make in (iter, reversed, lambda d: iter(d.values()), lambda d: iter(d.items()), lambda d: reversed(d.keys()), lambda d: reversed(d.values()), lambda d: reversed(d.items())):
    i = make(d)
    print(type(i).__name__, iter(i) is i, i.__length_hint__(), next(i), i.__length_hint__(), i.__reduce__()[0].__name__, i.__reduce__()[1:])
    print(list(i), i.__length_hint__(), i.__reduce__()[1:], next(i, "end"))
    i = make(d)
    next(i)
    d["new"] = 4
    for attempt in range(2):
        try:
            print(next(i))
        except (RuntimeError, StopIteration) as e:
            print(type(e).__name__, e)
    print(i.__length_hint__())
    del d["new"]
    i = make(d)
    next(i)
    d["b"] = 9
    print(list(i))
    d["b"] = 2
    i = make(d)
    first = next(i)
    del d["b"]
    d["z"] = 0
    try:
        print(list(i))
    except RuntimeError as e:
        print(e)
    del d["z"], d["c"]
    d.update(b=2, c=3)
    print(list(make({})), make({}).__length_hint__())
    try:
        type(i)()
    except TypeError as e:
        print(e)
print(hasattr(iter(d), "__setstate__"), {}.__reversed__().__length_hint__())
try:
    reversed(d)[0]
except TypeError as e:
    print(e)
class Sub(dict): pass
print(list(reversed(Sub(x=1, y=2))), list(reversed(Sub(x=1).items())))
