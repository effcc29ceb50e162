# The methods of dict.
d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("z", "default"), d.setdefault("b", 9), d.setdefault("d"), d.popitem(), d)
d.update({"e": 5}, f=6)
d.update([("g", 7)])
d |= {"h": 8}
print(d, d.copy() == d, d.copy() is d)
e = d.copy()
e.clear()
print(e, bool(e))
try:
    e.popitem()
except KeyError as err:
    print(err)
print(reversed(d).__next__(), list(reversed(d.items()))[:2], max(d, key=d.get), sorted(d.items(), key=lambda kv: -kv[1])[:2])
