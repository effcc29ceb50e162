# Names deleted and made again, in functions and cells.


def f():
    x = 1
    g = lambda: x
    print(g())
    del x
    try:
        g()
    except NameError as e:
        print(e)
    x = 2
    print(g())


f()


def loop():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = 10
    return [f() for f in fs]


print(loop())


def except_scope():
    e = 1
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(except_scope())
