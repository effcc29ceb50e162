# str(): of every kind of object, of bytes in an encoding, and classes that answer.
from support.attempts import show


class Answers:
    def __init__(self, text, shown="shown"):
        self.text, self.shown = text, shown

    def __str__(self):
        return self.text

    def __repr__(self):
        return self.shown


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class Text(str):
    pass


class Own(str):
    def __str__(self):
        return "own"


class Fails:
    def __str__(self):
        raise LookupError("no")


class Spoilt:
    __str__ = None


class Meta(type):
    def __str__(cls):
        return "class " + cls.__name__

    def __repr__(cls):
        return "repr " + cls.__name__


class Shown(metaclass=Meta):
    pass


class Made(str):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)

    def __init__(self, *args, **keys):
        print("init", args, keys)


print(repr(str()), str(5), str(1.5), str(None), str(True), str(...), str(NotImplemented), str([1, "a"]), str({"a": None}), str((1,)), str({1}), str(set()), str(frozenset({2})), str(range(3)), str(slice(1)))
print(str("text"), str(b"bytes"), str(bytearray(b"x")), str(1j), str(int), str(Shown), repr(Shown), str(ValueError("why")), str(ValueError()), str(ValueError(1, 2)), str(KeyError("k")), str(-2**70), str(object="named"))
print(str(b"caf\xc3\xa9", "utf-8"), str(b"\xe9", "latin-1"), str(b"\xff", "utf-8", "replace"), str(b"\xff", errors="ignore") + "|", str(b"ab", encoding="ascii"), str(bytearray(b"ab"), "utf-8"), str(memoryview(b"ab"), "utf-8"), str(object=b"a", encoding="ascii", errors="strict"))
print(str(Answers("text")), repr(Answers("text")), str(OnlyRepr()), str(Answers(Text("sub"))), type(str(Answers(Text("sub")))), type(str(Text("t"))), str(Own("x")), type(str(Own("x"))), Own("x") + "", f"{Own('x')}", [Answers("text")])
text = "exactly"
print(str(text) is text, type(Text(5)), Text(b"a", "ascii"), Text(Answers("sub")), Text() == "", str(Text("abc")) == "abc")
for answer in (5, None, b"x", ["s"], Answers("y")):
    show(str, Answers(answer))
    show(str, Answers("fine", answer))
    show(repr, Answers("fine", answer))
for args in ((Fails(),), (Spoilt(),), (5, "utf-8"), ("a", "utf-8"), (None, "utf-8"), (b"a", 5), (b"a", None), (b"a", "utf-8", 5), (b"a", "no such"), (b"\xff", "utf-8"), (b"\xff", "ascii"), (b"\xff", "utf-8", "no such"), (b"a", "utf-8", "no such"),
             (b"a", "utf-8", "strict", 1), (b"a", "utf\0"), ([], "utf-8"), (b"a", ""), (b"\x00", "utf-16"), (b"a\x00", "utf-16-le"), (b"", "no such"), (b"", "utf-8", "no such")):
    show(str, *args)
show(str, "a", errors="strict")
show(str, encoding="utf-8")
show(str, errors="strict")
show(str, obj=1)
show(str, "a", object="b")
show(str, b"a", "utf-8", encoding="utf-8")
show(str, b"a", encode="utf-8")
show(Made, "x")
show(Made, "x", key=1)
show(Made, b"x", "ascii")
show(str.__new__)
show(str.__new__, int)
show(str.__new__, 5)
show(str.__new__, Text, 5)
show(str.__str__, 5)
show("a".__str__)
show(object.__str__, OnlyRepr())
show(object.__str__, "a")
instance = OnlyRepr()
instance.__str__ = lambda: "instance"
print(str(instance), str.__name__, repr(str), "".join(map(str, range(5))))
