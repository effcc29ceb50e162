# set and frozenset: their iterator, with __length_hint__, __reduce__ and changes underneath.

for make in set, frozenset:
    s = make([7])
    i = iter(s)
    print(type(i).__name__, iter(i) is i, i.__length_hint__(), i.__reduce__()[0].__name__, i.__reduce__()[1:], next(i), i.__length_hint__(), next(i, "end"), i.__length_hint__(), i.__reduce__()[1:])
    i = iter(make("abc"))
    rest = sorted([next(i), *i.__reduce__()[1][0]])
    print(rest, hasattr(i, "__setstate__"))
    try:
        type(i)()
    except TypeError as e:
        print(e)
    try:
        reversed(s)
    except TypeError as e:
        print(e)

s = {1, 2, 3}
i = iter(s)
next(i)
s.add(4)
for attempt in range(2):
    try:
        print(next(i))
    except (RuntimeError, StopIteration) as e:
        print(type(e).__name__, e)
print(i.__length_hint__())
i = iter(s)
next(i)
s.discard(4)
try:
    print(next(i))
except RuntimeError as e:
    print(e)
i = iter(s)
next(i)
s.discard(99)
s.add(1)
print(len(list(i)))
i = iter(s)
s.clear()
try:
    print(list(i))
except RuntimeError as e:
    print(e)
