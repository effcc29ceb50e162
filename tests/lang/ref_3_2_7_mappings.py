# Reference 3.2.7: dictionaries keep the order of insertion.

d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, list(d), d.keys(), d.values(), d.items())
del d["b"]
d["b"] = 0
print(d, list(reversed(d)), d | {"z": 1}, {**d, "a": 5}, d == {"c": 3, "a": 2, "b": 0}, d != {}, "a" in d, len(d))
print({1: "x", 1.0: "y", True: "z"}, {(1, 2): 3}[1, 2], {float("nan"): 1} == {float("nan"): 1})
for f in (lambda: d["q"], lambda: d[[]], lambda: {[]: 1}, lambda: d < d, lambda: d + d, lambda: d | 1, lambda: d | [("a", 1)], lambda: {}[1, 2], lambda: d[{}], lambda: hash(d), lambda: d.items() < 3):
    try: print(f())
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
d |= [("l", 1)]
print(d)
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
