# Assignment expressions.
if (n := 10) > 5:
    print(n)
print([y := 5, y ** 2], (z := 3) + z)
print([last := x for x in range(5)], last)
data = iter([1, 2, 0, 3])
while chunk := next(data):
    print("chunk", chunk)


def f():
    print([inner := i for i in range(3)], inner)
    return (lambda: (q := 4) + q)()


print(f(), any((hit := w) > 2 for w in [1, 2, 3, 4]), hit)
