# How things without a text of their own are shown.


class C:
    def m(self):
        pass


def f():
    pass


def g():
    yield


print(C, type(C), int, str, type(None), type(f), type(C().m), type(len), type(g()), type(...), type(NotImplemented), type(range(1)), type(type))
print(None, True, ..., NotImplemented, repr(f).split(" at ")[0], repr(C()).split(" at ")[0], repr(C().m).split(" of ")[0], len, print)
print(type(iter([])).__name__, type(iter({})).__name__, type({}.keys()).__name__, type(x for x in []).__name__, type(lambda: 0).__name__, type(ValueError()).__name__, type([].append).__name__, type(zip()).__name__, type(slice(1)).__name__, type(super(C, C())).__name__)
print([None, True, 1.0, "a", b"b", (1,), {1}, {}, set(), frozenset(), range(2), ...])
