# Properties and class attributes through inheritance.


class A:
    @property
    def v(self):
        return "A.v"

    n = 1


class B(A):
    @property
    def v(self):
        return "B+" + super().v

    n = A.n + 1


print(A().v, B().v, A.n, B.n)
A.n = 10
print(A.n, B.n)
A.later = lambda self: "added later"
print(B().later())
b = B()
b.__class__ = A
print(b.v)
