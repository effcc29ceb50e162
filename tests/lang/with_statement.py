# with: order, suppression, several managers.


class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None)
        return self.swallow


with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("c") as c, CM("d", True),):
    raise ValueError("swallowed by d")
try:
    with CM("e"):
        raise KeyError("passes")
except KeyError as e:
    print(e)


def f():
    with CM("f"):
        return "returned"


print(f())
for i in range(2):
    with CM(i):
        if i == 0:
            continue
        break
with CM("tuple") as (x, *y):
    print(x, y)


class Broken:
    def __enter__(self):
        raise ValueError("in enter")

    def __exit__(self, *a):
        print("never printed")


try:
    with CM("outer"), Broken():
        print("never printed")
except ValueError as e:
    print(e)
for thing in (5, Broken):
    try:
        with thing:
            pass
    except (TypeError, ValueError) as e:
        print(e)
