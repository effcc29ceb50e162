"""BaseException.__setstate__ sets the attributes that a dict gives."""
e = Exception(42)
e.__setstate__({"a": 1, "args": (1, 2)})
print(e.a, e.args, e.__setstate__(None))
for state in 42, {1: 2}:
    try:
        e.__setstate__(state)
    except TypeError as error:
        print(error)
