# A container inside itself.
a = [1]
a.append(a)
d = {}
d["d"] = d
print(a, d, a[1][1][0])
t = ([],)
t[0].append(t)
print(t)
