# Generators.


def count(n):
    print("started")
    for i in range(n):
        yield i
    print("finished")
    return "result"


g = count(2)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(next(g, "default"), list(count(3)), [*count(1)], sum(count(4)), iter(g) is g)


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(15)])
gen = (x * x for x in range(4))
print(next(gen), list(gen), list(gen))
print(dict(zip("abc", fib())), max(count(3)), 2 in count(5))
