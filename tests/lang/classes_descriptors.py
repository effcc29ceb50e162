# Descriptors: data and non-data, and __set_name__.


class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)


class NonData:
    def __get__(self, obj, owner):
        return "from descriptor"


class Row:
    n = Typed(int)
    s = Typed(str)
    d = NonData()


r = Row()
r.n, r.s = 1, "x"
print(r.n, r.s, r.__dict__, type(Row.n).__name__, r.d, Row.d)
r.__dict__["d"] = "from instance"
r.__dict__["n"] = "ignored"
print(r.d, r.n)
try:
    r.n = "no"
except TypeError as e:
    print(e)
