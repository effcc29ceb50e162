# Growing, deleting and growing again.
d = {}
for i in range(2000):
    d[i * 37 % 2003] = i
for i in range(0, 2003, 2):
    d.pop(i, None)
print(len(d), sum(d), sum(d.values()), list(d)[:5])
for i in range(100):
    d[f"key{i}"] = i
print(len(d), d["key50"], all(f"key{i}" in d for i in range(100)), list(d)[-2:])
