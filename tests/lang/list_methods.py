# The methods of list.
a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.extend("ab")
a.insert(0, "first")
a.insert(-1, "near the end")
a.insert(100, "last")
print(a, a.pop(), a.pop(0), a.count(1), a.index(2), a.index(5, 2))
a.remove("ab"[0])
a.reverse()
print(a)
b = a.copy()
b.clear()
print(a, b, a.append(1), a.sort.__name__)
c = [1, 2, 3]
c.extend(c)
c += c
print(c)
