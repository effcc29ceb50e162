# bytearray and bytes: their iterators, changed underneath, with __length_hint__, __reduce__ and __setstate__.

b = bytearray(b"abcd")
i = iter(b)
print(type(i).__name__, iter(i) is i, i.__length_hint__(), next(i), i.__length_hint__())
b.append(101)
print(i.__length_hint__(), list(i), i.__length_hint__(), next(i, "end"))
b.extend(b"xyz")
print(list(i), i.__length_hint__())

i = iter(b := bytearray(b"abcd"))
next(i)
del b[1:]
print(list(i), b)

for make in bytes, bytearray:
    i = iter(make(b"abcd"))
    print(i.__reduce__()[1:], i.__reduce__()[0].__name__)
    next(i)
    print(i.__reduce__()[1:])
    for state in 3, 0, -5, 100:
        i.__setstate__(state)
        print(state, i.__length_hint__(), end=" ")
        print(list(i))
        i = iter(make(b"abcd"))
    list(i)
    kind, args = i.__reduce__()[:2]
    print(kind.__name__, args)
    i.__setstate__(0)
    print(list(i))
    for bad in "a", 1.5, None:
        try:
            iter(make(b"ab")).__setstate__(bad)
        except TypeError as e:
            print(e)
    try:
        type(i)()
    except TypeError as e:
        print(e)
    try:
        i.x = 1
    except AttributeError as e:
        print(e)
