# The whole hierarchy of built-in exceptions, with each class's bases and attributes.
import builtins

classes = {c for c in vars(builtins).values() if isinstance(c, type) and issubclass(c, BaseException) and not c.__name__.startswith("_")}


def tree(cls, depth):
    print("    " * depth + cls.__name__, cls.__module__, [b.__name__ for b in cls.__bases__])
    for sub in sorted((c for c in classes if cls in c.__bases__), key=lambda c: c.__name__):
        tree(sub, depth + 1)


tree(BaseException, 0)
aliases = sorted(n for n, c in vars(builtins).items() if isinstance(c, type) and issubclass(c, BaseException) and c.__name__ != n)
print(aliases, IOError is OSError, EnvironmentError is OSError)
print(len(classes))
for cls in sorted(classes, key=lambda c: c.__name__):
    print(cls.__name__, sorted(n for n in vars(cls) if not n.startswith("__")), cls.__doc__ is None, cls.__module__, cls.__qualname__)
for cls in sorted(classes, key=lambda c: c.__name__):
    if cls.__name__ in ("BaseExceptionGroup", "ExceptionGroup", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"):
        continue
    e = cls("text")
    print(repr(e), str(e), e.args, repr(cls()), repr(str(cls())), e.__reduce__()[1:], e.__dict__)
