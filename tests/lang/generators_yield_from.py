# yield from passes values, sends, throws and results.


def inner():
    try:
        x = yield 1
        print("inner got", x)
        yield 2
    except ValueError as e:
        print("inner caught", e)
        yield 3
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    yield from [10, 20]
    yield from "ab"
    return "end"


g = outer()
print(next(g), g.send("sent"), g.throw(ValueError("v")))
print(list(g))


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def chain(*its):
    for it in its:
        yield from it


print(list(chain([1], (2,), range(3, 5))), (yield_ := list(chain())))
