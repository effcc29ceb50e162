# Instances with attributes in different orders, added and removed.


class S:
    pass


objs = []
for i in range(50):
    s = S()
    if i % 2:
        s.a, s.b = i, -i
    else:
        s.b, s.a = -i, i
    if i % 3 == 0:
        s.extra = "x" * i
    if i % 5 == 0:
        del s.b
    objs.append(s)
print(sum(o.a for o in objs), sum(getattr(o, "b", 0) for o in objs), [len(o.__dict__) for o in objs][:12], list(objs[0].__dict__), list(objs[3].__dict__))
o = S()
for i in range(200):
    setattr(o, f"attr{i}", i)
print(o.attr0, o.attr199, len(vars(o)), sum(vars(o).values()))
for i in range(0, 200, 2):
    delattr(o, f"attr{i}")
print(len(vars(o)), hasattr(o, "attr0"), o.attr1)
