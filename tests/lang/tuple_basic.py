# Tuples.
t = (1, 2, 3)
print(t, (), (1,), 1, t[0], t[-1], t[1:], t + (4,), t * 2, 2 in t, len(t), t.count(1), t.index(3), t == (1, 2, 3), t < (1, 2, 4))
print(hash((1, 2)) == hash((1, 2)), {(1, "a"): 1}[(1, "a")], tuple([1, 2]), tuple("ab"), (*t, *"ab"))
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
for f in (lambda: t[5], lambda: t + [1], lambda: hash(([],)), lambda: t.index(9)):
    try:
        f()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
