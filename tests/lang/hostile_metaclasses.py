# Metaclasses that lie in mro(), __prepare__, __call__ and the checks.

class Mro(type):
    answer = None

    def mro(cls):
        if cls.__name__ == "Good":
            return [cls, Mixin, object]
        if cls.__name__ == "Bad":
            return 5
        if cls.__name__ == "Items":
            return [cls, 5]
        if cls.__name__ == "Layout":
            return [cls, int]
        if cls.__name__ == "Raises":
            raise LookupError("mro")
        if cls.__name__ == "Empty":
            return []
        return super().mro()


class Mixin:
    mixed = "in"


for name in ("Good", "Bad", "Items", "Layout", "Raises", "Plain"):
    try:
        made = Mro(name, (), {})
        print(name, getattr(made, "mixed", "none"), [c.__name__ for c in made.__mro__])
    except Exception as error:
        print(name, type(error).__name__, error)


def with_prepare(answer):
    class Prepare(type):
        @classmethod
        def __prepare__(mcls, name, bases, **keys):
            if isinstance(answer, Exception):
                raise answer
            return answer

        def __new__(mcls, name, bases, space, **keys):
            return super().__new__(mcls, name, bases, dict(space))
    return Prepare


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper() if not key.startswith("_") else key, value)


class NoSet:
    def __getitem__(self, key):
        raise KeyError(key)


for answer in ({"given": 1}, Upper(), 5, None, NoSet(), ZeroDivisionError("prepare"), []):
    try:
        class Made(metaclass=with_prepare(answer)):
            item = 1
        print(sorted(k for k in vars(Made) if not k.startswith("_")))
    except Exception as error:
        print(type(error).__name__, error)


class Call(type):
    def __call__(cls, *args):
        return args


class Called(metaclass=Call):
    pass


class New(type):
    def __new__(mcls, name, bases, space):
        return 5


class Five(metaclass=New):
    pass


print(Called(1, 2), Five)
try:
    class Sub(Five):
        pass
except Exception as error:
    print(type(error).__name__, error)
