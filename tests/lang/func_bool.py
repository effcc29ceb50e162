# bool(): truth by __bool__, by __len__, and lies about both.
from support.attempts import show


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer


class Long:
    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        return self.answer


class Both(Truth):
    def __len__(self):
        raise ArithmeticError("not asked")


class Neither:
    __bool__ = None


class Index:
    def __index__(self):
        return 0


for value in (0, 0.0, 0j, "", b"", (), [], {}, set(), range(0), None, False, ..., NotImplemented is None, Index()):
    show(bool, value)
for answer in (True, False, 1, 0, None, "yes", 1.0):
    show(bool, Truth(answer))
for answer in (0, 3, -1, 2**40, 2**70, "x", None, 1.5, True, Index()):
    show(bool, Long(answer))
show(bool, Both(False))
show(bool, Neither())
show(bool)
show(bool, 1, 2)
show(lambda: bool(x=1))
show(lambda: type("Bool", (bool,), {}))
print(bool.__mro__, True + True, True & False, True ^ True, type(True | 2), not Truth(False))
print(bool.from_bytes(b"\x01", "big"), True.real, True.bit_length(), (True).__class__, bool.__new__(bool, []))
show(lambda: bool.__new__(int))
show(lambda: int.__new__(bool, 1))
