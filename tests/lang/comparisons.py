# Chains, identity, membership, and what cannot be compared.
x = 5
print(1 < x < 10, 1 < x > 3, 1 == 1.0 == True, 3 > 2 > 1 > 0, 1 < 2 > 3, x is x, None is not x, not x == 5)


def show(v):
    print("eval", v)
    return v


print(show(1) < show(3) < show(2) < show(9))
print((1, 2) < (1, 3), [1, [2]] == [1, [2]], "a" in "abc", 1 in (1, 2), None == 0, [] == (), {} == set())
for f in (lambda: 1 < "a", lambda: None < 1, lambda: [] < (), lambda: {} < {}, lambda: 1 in 5, lambda: 1 in "a"):
    try:
        f()
    except TypeError as e:
        print(e)
