# format(): specifications, classes that answer, and what is no specification.
from support.attempts import show


class Own:
    def __init__(self, answer):
        self.answer = answer

    def __format__(self, spec):
        return self.answer or f"<{spec}>"


class Str:
    def __str__(self):
        return "text"


class Text(str):
    pass


class Int(int):
    def __str__(self):
        return "never"


for value, spec in ((5, ""), (5, "04d"), (-5, "+"), (5, "#x"), (255, "_b"), (10**9, ","), (1.5, "e"), (1.5, ".3f"), (1e10, "g"),
                    (0.25, ".1%"), ("abc", ">6"), ("abc", ".2"), ("abc", "*^7"), (True, ""), (True, "d"), (None, ""), (3j, ".2f"),
                    (Own(None), "anything"), (Own("x"), ""), (Own(5), ""), (Own(None), ""), (Str(), ""), (Str(), "5"),
                    (None, "5"), ([], "s"), (b"a", "3"), (5, "s"), ("a", "d"), (5.0, "d"), (5, "99999999999999999999"), (5, ".3"),
                    ("a", "="), ("a", "+"), (5, "z"), (-0.0, "z.1f"), (5, "!"), (5, "5x5"), (Text("q"), "3"), (Int(3), ""),
                    (Int(3), "2"), (5, "c"), (0x110000, "c"), (-1, "c"), (1.5, "n"), (5, ",_d"), (5, ",x"), (5, "_x")):
    show(format, value, spec)
show(format, 5)
show(format)
show(format, 1, 2)
show(format, 1, None)
show(format, 1, b"d")
show(format, 1, "d", 3)
show(format, 1, Text("03"))
show(object.__format__, 5, "d")
show(lambda: type(format(Own(Text("t")), "")))
