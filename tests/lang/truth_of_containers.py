# Loops that change what they walk.
l = [1, 2, 3, 4]
for x in l:
    if x % 2:
        l.remove(x)
print(l)
l = [1, 2, 3]
for x in l[:]:
    l.insert(0, x * 10)
print(l)
l = [3, 2, 1]
it = iter(l)
print(next(it))
l.clear()
print(list(it))
s = {1, 2}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
d = {"a": 1}
try:
    for k in d.items():
        d.clear()
except RuntimeError as e:
    print(e)
print(d, l)
