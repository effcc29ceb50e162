# Reference 3.1: identity, type and value.

a = []
b = a
print(a is b, id(a) == id(b), a == [], a is [], type(a) is list, type(type) is type, isinstance(object, type), issubclass(type, object))
t = (1, [2])
t[1].append(3)
print(t)
class A: pass
class B: pass
x = A()
before = id(x)
x.__class__ = B
print(type(x).__name__, id(x) == before)
for target, value in ((5, A), ("s", A), ([], A), (x, int), (x, 5), (A, type("M", (), {})), (None, A)):
    try:
        target.__class__ = value
        print("changed")
    except TypeError as e:
        print(e)
class S:
    __slots__ = "a",
class T:
    __slots__ = "a",
class U:
    __slots__ = "b",
s = S()
s.a = 5
s.__class__ = T
print(s.a, type(s).__name__)
try: s.__class__ = U
except TypeError as e: print(e)
