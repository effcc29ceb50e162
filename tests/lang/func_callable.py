# callable(): looks at the class and believes it.
from support.attempts import show


class Call:
    def __call__(self):
        return 1


class Instance:
    def __init__(self):
        self.__call__ = lambda: 1


class Spoilt:
    __call__ = None


class Deleted(Call):
    pass


class Any:
    def __getattr__(self, name):
        print("asked", name)
        return lambda: 1


async def coroutine():
    pass


for value in (print, len, int, Call, Call(), Instance(), Spoilt(), Deleted(), Any(), lambda: 1, coroutine, "".join,
              str.join, 5, None, NotImplemented, ..., property(), staticmethod(len), classmethod(len), type, object()):
    print(callable(value), end=" ")
print()
show(Instance())
show(Spoilt())
show(callable)
show(callable, 1, 2)
show(None)
show("text")
del Call.__call__
print(callable(Deleted()), callable(Call()))
show(Deleted())
