# Generator expressions are lazy but for their first iterable.


def noisy(n):
    for i in range(n):
        print("make", i)
        yield i


g = (x * 2 for x in noisy(3))
print("made")
print(next(g))
print(sum(g))
try:
    (x for x in undefined_thing)
except NameError as e:
    print(e)
h = (x + undefined_thing for x in [1])
try:
    next(h)
except NameError as e:
    print(e)
print(list((a, b) for a in range(3) for b in range(a) if (a + b) % 2), max(len(w) for w in ["a", "bbb"]), dict((k, v) for k, v in zip("ab", "cd")))
n = 2
gg = (i * n for i in range(3))
n = 10
print(list(gg), type(gg).__name__, any(x > 1 for x in (0, 2, 1 / 1)))
