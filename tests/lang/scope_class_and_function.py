# What a function inside a class sees, and what a class inside a function.


def outer(v):
    class C:
        w = v

        def get(self):
            return v, self.w

        def set(self, n):
            nonlocal v
            v = n
            return self.get()

        @staticmethod
        def cls():
            return __class__
    return C


C = outer(5)
print(C().get(), C().set(6), C().cls() is C, outer(7)().get(), C().get())


class D:
    a = 1
    b = a + 1
    c = [a for _ in [0]] if False else [x for x in [a]]
    f = lambda self, a=a: a

    def g(self):
        try:
            return a
        except NameError as e:
            return str(e)


print(D.b, D.c, D().f(), D().g())
