# Dicts keep the order of insertion.
d = {"b": 1, "a": 2, 3: "three", None: 0, (1, 2): "tuple", 1.5: "x"}
print(d, len(d), d["a"], d[3.0], "b" in d, "z" not in d, d.get("z"), d.get("z", 7), list(d), list(d.values()), list(d.items()))
d["a"] = 20
d["new"] = 1
del d["b"]
d["b"] = "again"
print(d)
print({1: "a", 1.0: "b", True: "c"}, dict([(1, 2), (3, 4)]), dict(a=1, b=2), dict({"x": 1}, y=2), {**{"a": 1, "b": 2}, "a": 3}, dict.fromkeys("ab", 0))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} | {"b": 2}, {"a": 1} == {"a": 2})
for f in (lambda: d["missing"], lambda: d[[]], lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: {} < {}, lambda: d.pop("missing")):
    try:
        f()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
