# Stars in calls, displays, returns, subscripts, for and yield.


def f(*a, **k):
    return *a, *k.values()


def g():
    yield *[1, 2], 3


a = [1, 2]
print(f(*a, *a, 5, *[], **{"x": 6}, y=7, **{"z": 8}), next(g()), [*a, *[]], {*a, *[3]} == {1, 2, 3}, {**{"q": 1}, "r": 2, **{"q": 3}})
for x in *a, 3: print(x, end=" ")
first, *_ = *a, 9
*init, last = "abc"
print(first, _, init, last)


class T:
    def __getitem__(self, k): return k


print(T()[*a], T()[0, *a], T()[1:2, *a])
x = *a,
print(x)
