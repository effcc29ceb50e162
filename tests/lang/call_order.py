# The order in which things are evaluated.


def e(x):
    print(x, end=" ")
    return x


def f(*a, **k):
    print("|", a, k)


f(e(1), *[e(2)], e(3), k=e(4), **{"z": e(5)})
{e("k1"): e("v1"), e("k2"): e("v2")}
print()
e(1) + e(2) * e(3) - e(4)
print()
[e(1), e(2)][e(0)]
print()
e([0])[e(0)] = e(9)
print()
(e(1) if e(0) else e(2))
print()
x = [e(0), e(1)]
x[e(0)], x[e(1)] = e(5), e(6)
print(x)
e(1) < e(2) < e(3)
print()
lambda v=e("default"): 0
print()
f"{e(1)}{e(2):{e(3)}}"
print()
