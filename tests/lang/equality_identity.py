# is, ==, and small things that are shared.
a = [1, 2]
b = [1, 2]
c = a
print(a == b, a is b, a is c, a is not b, None is None, True is True, () == (), "" == "", [] == [], [] is [])
print(1 == 1.0, (1, 2) == [1, 2], {1: [2]} == {1: [2]}, {1, 2} == frozenset([2, 1]), range(2) == [0, 1], b"a" == "a", 0 == False == 0.0)
nan = float("nan")
print(nan == nan, nan is nan, [nan] == [nan], (nan,) == (float("nan"),), {nan: 1}[nan], nan in (nan,))
x = y = {}
x["k"] = 1
print(y, x is y, x == {"k": 1}, x != {}, not x == {})
