# classmethod, staticmethod, property.


class Temp:
    count = 0

    def __init__(self, c):
        self._c = c
        Temp.count += 1

    @classmethod
    def freezing(cls):
        return cls(0)

    @staticmethod
    def to_f(c):
        return c * 9 / 5 + 32

    @property
    def f(self):
        """Fahrenheit."""
        return self.to_f(self._c)

    @f.setter
    def f(self, value):
        self._c = (value - 32) * 5 / 9

    @f.deleter
    def f(self):
        print("deleted")

    @property
    def fixed(self):
        return 1


class Sub(Temp):
    pass


t = Temp(100)
print(t.f, Temp.to_f(0), t.to_f(10), Temp.freezing()._c, type(Sub.freezing()).__name__, Temp.count, Temp.f.__doc__)
t.f = 50
print(t._c)
del t.f
for f in (lambda: setattr(t, "fixed", 2), lambda: delattr(t, "fixed")):
    try:
        f()
    except AttributeError as e:
        print(e)
