# A for loop tests at its bottom and fills the variable itself; comprehensions run in the frame of their function.
def f(xs):
    total = 0
    for x in xs:
        if x < 0:
            continue
        total += x
    else:
        total -= 1
    for i, x in enumerate(xs):
        if i:
            break
    return [x * 2 for x in xs if x], {k: v for k, v in xs}, [lambda: y for y in xs]


def g(xs):
    yield from xs
    return (x for x in xs)
