# Comprehensions have a scope of their own, the first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x)
print([(i, j) for i in range(3) for j in range(i)], [i for i in range(20) if i % 2 if i % 3])
print({k: v for k, v in zip("abc", range(3))}, sorted({i // 2 for i in range(6)}), sum(i * i for i in range(5)))
print([[i * j for j in range(3)] for i in range(3)], [y for row in [[1, 2], [3]] for y in row])
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


class C:
    n = 3
    items = [i for i in range(n)]
    try:
        bad = [n for _ in range(1)]
        print("class scope seen", bad)
    except NameError as e:
        print(e)


print(C.items, [*(i for i in "ab")], list(map(lambda v: v + 1, [1, 2])), dict((k, 1) for k in "ab"))
