# The body of a class: its scope, private names, nested classes.
x = "global"


class A:
    x = "class"
    y = x + "!"

    def read(self):
        return x, self.x

    class Inner:
        z = "inner"

    def __private(self):
        return "private"

    def call(self):
        return self.__private()

    if True:
        made = [v for v in range(2)]
    for i in range(2):
        pass
    del i


a = A()
print(a.read(), A.y, A.Inner.z, A.Inner.__qualname__, a.call(), hasattr(a, "__private"), a._A__private(), A.made, hasattr(A, "i"))


def f():
    x = "enclosing"

    class B:
        print(x)
        x = "own"
        print(x)

        def m(self):
            return x
    return B().m()


print(f(), A.__module__, A.read.__qualname__)
print(A, type(a).__name__, str(type(a)), repr(A.Inner))
