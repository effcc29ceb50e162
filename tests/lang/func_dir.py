# dir(): of objects, of scopes, and of classes that answer themselves.
from support.attempts import show


class Base:
    x = 1


class Derived(Base):
    def method(self):
        pass


class Own:
    def __init__(self, names):
        self.names = names

    def __dir__(self):
        return self.names


def public(value):
    return [name for name in dir(value) if not name.startswith("__")]


def scope(a, b=2):
    c = a
    return dir()


d = Derived()
d.later = 1
print(public(d), public(Derived), scope(1))
print(public(5), public(1.5), public(()), public(None), public(lambda: 1))
print(public(range(1)), public(slice(1)), public(b"")[:4], public(property())[:4], public(BaseException()))
show(dir, Own(["z", "a"]))
show(dir, Own(("b", "a")))
show(dir, Own(c for c in "cab"))
show(dir, Own([2, 1]))
show(dir, Own(["a", 1]))
show(dir, Own(5))
show(dir, 1, 2)
print("__class__" in dir(d), "__dict__" in dir(d), dir(d) == sorted(dir(d)), set(dir(object)) <= set(dir(d)))
print([name for name in (lambda: dir())()], "show" in dir(), [dir() for n in (1,)] != [])
