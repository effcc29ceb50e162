# __index__, __int__, __float__, __str__, __repr__, __bytes__, __format__ and __complex__ that answer wrongly.

class Lies:
    def __init__(self, answer):
        self.answer = answer

    def tell(self, *args):
        return self.answer

    __index__ = __int__ = __str__ = __repr__ = __bytes__ = __bool__ = tell
    __round__ = __trunc__ = __contains__ = __dir__ = tell


class OnlyFloat:
    def __init__(self, answer):
        self.answer = answer

    def __float__(self):
        return self.answer

    def __complex__(self):
        return self.answer

    def __format__(self, spec):
        return self.answer


for answer in (1, "text", None, 1.5, b"bytes", []):
    print("answer", answer)
    for work in (int, str, repr, bytes, ascii, bool, round, dir, lambda v: 3 in v, lambda v: "abc"[v], lambda v: [1, 2][v:],
                 lambda v: range(v), lambda v: chr(v), lambda v: 1 << 2 if not v else 5, lambda v: f"{v!r}", lambda v: "%d" % v,
                 lambda v: "%s" % v, lambda v: "ab" * v, lambda v: hex(v), lambda v: bytes([v])):
        try:
            print("  ", work(Lies(answer)))
        except Exception as error:
            print("  ", type(error).__name__, error)
    for work in (float, complex, format, lambda v: f"{v:x}", lambda v: "{}".format(v), lambda v: "%f" % v):
        try:
            print("  ", work(OnlyFloat(answer)))
        except Exception as error:
            print("  ", type(error).__name__, error)
