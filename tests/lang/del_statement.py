# del of names, items, attributes, slices.


class O:
    pass


x, l, d, o = 1, [0, 1, 2, 3], {"a": 1, "b": 2}, O()
o.a = 1
del x, l[0], d["a"], o.a
print(l, d, o.__dict__)
del l[1:], (d["b"])
print(l, d)
a = b = 1
del (a, b)
for name in ("x", "a"):
    print(name in globals())
try:
    del x
except NameError as e:
    print(e)
try:
    del l[5]
except IndexError as e:
    print(e)
try:
    del o.a
except AttributeError as e:
    print(e)
