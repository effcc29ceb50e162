# Building a string piece by piece takes time in proportion.
s = ""
for i in range(50000):
    s += "ab"
print(len(s), s[:4], s[-4:], s.count("ab"))
t = "".join(["x"] * 100000)
print(len(t), t == "x" * 100000, hash(t) == hash("x" * 100000))
