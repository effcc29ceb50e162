# Defaults are evaluated once, at the definition.


def f(x, acc=[]):
    acc.append(x)
    return acc


print(f(1), f(2), f(3, []), f(4))
n = 1


def g(v=n):
    return v


n = 2
print(g(), g.__defaults__, f.__name__, g.__qualname__, f.__defaults__)


def outer():
    """The docstring."""
    def inner(a, b: int = 3, *, c: str = "x") -> list:
        pass
    return inner


print(outer.__doc__, outer().__qualname__, outer().__kwdefaults__, outer().__annotations__, outer().__doc__, (lambda: 0).__name__, outer.__module__)
outer.tag = "attribute"
print(outer.tag, outer.__dict__)
