# Inheritance, super, method resolution order.


class A:
    def who(self):
        return "A"

    def greet(self):
        return f"{self.who()} greets"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


d = D()
print(d.who(), d.greet(), [k.__name__ for k in D.__mro__], D.__bases__ == (B, C), D.__base__.__name__)
print(isinstance(d, A), issubclass(D, C), issubclass(B, C), isinstance(d, (int, C)), issubclass(bool, int), super(B, d).who())
try:
    class E(A, B):
        pass
except TypeError as e:
    print(str(e).split("\n")[0])


class Init(A):
    def __init__(self, n):
        super().__init__()
        self.n = n


class More(Init):
    def __init__(self, *args, **kw):
        super().__init__(*args)
        self.kw = kw


print(More(3, a=1).__dict__)


class Li(list):
    def total(self):
        return sum(self)


x = Li([1, 2])
x.append(3)
x.tag = "t"
print(x, x.total(), len(x), isinstance(x, list), x.tag, x + [1], type(x[:]).__name__)


class Di(dict):
    def __missing__(self, key):
        return key * 2


print(Di(a=1)["a"], Di()["zz"], Di({1: 2}))
