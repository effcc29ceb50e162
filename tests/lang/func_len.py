# len(): what has a length, answers that are none, and arguments.
from support.attempts import show


class Answers:
    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        return self.answer


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        print("__index__")
        return self.answer


class Number(int):
    def __index__(self):
        return 99


class Fails:
    def __len__(self):
        raise LookupError("no length")


class Spoilt:
    __len__ = None


class Longer(list):
    def __len__(self):
        return 1000


class Static:
    @staticmethod
    def __len__():
        return 5


class OfClass:
    @classmethod
    def __len__(cls):
        return len(cls.__name__)


class Meta(type):
    def __len__(cls):
        return 42


class Measured(metaclass=Meta):
    pass


for value in ("", "aé😀", b"abc", bytearray(7), [], [[]], (1, 2), {}, {1: 2}, {1, 2}, frozenset(), range(0), range(10**6),
              range(0, -7, -2), range(2**63 - 1), {}.keys(), {1: 2}.items(), memoryview(b"abcd")):
    show(len, value)
for value in (0, 1, True, False, 2**31, 2**62, 2**63 - 1, -1, -2**70, 2**63, 2**100, 1.0, "1", None, Index(7), Index(-1),
              Index(2**64), Index("x"), Number(3)):
    show(len, Answers(value))
for value in (5, 1.5, None, True, ..., len, object(), object, iter([]), (x for x in []), slice(1), Fails(), Spoilt(), Static(), OfClass(),
              Measured, Measured(), Answers, range(2**63), range(-2**100, 2**100), zip([]), map(len, [])):
    show(len, value)
print(len(Longer([1])), bool(Longer()), list(Longer([1])), list.__len__(Longer([1])))
show(len)
show(len, [], [])
show(lambda: len(obj=[]))
show(lambda: len([], default=0))
show(lambda: len(*[[1]], **{}))
instance = Answers(3)
instance.__len__ = lambda: 100
print(len(instance), instance.__len__(), instance.__class__.__len__(instance))
show(bool, Answers(-1))
show(bool, Answers("x"))
show(bool, Answers(2**63))
print(len.__name__, len.__module__, len.__self__.__name__, repr(len), callable(len))
show([].__len__, 1)
show("".__len__)
show(list.__len__, ())
show(Answers.__len__)
