# add_note and __notes__.


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except BaseException as error:
        print(what, "!!", type(error).__name__, error)


e = ValueError("v")
print(hasattr(e, "__notes__"), e.add_note("first"))
e.add_note("second\nof two lines")
e.add_note("")
print(e.__notes__, e.__dict__)
attempt("int", lambda: e.add_note(5))
attempt("None", lambda: e.add_note(None))
attempt("nothing", lambda: e.add_note())
attempt("two", lambda: e.add_note("a", "b"))
attempt("keyword", lambda: e.add_note(note="a"))


class Text(str):
    pass


e.add_note(Text("of a subclass"))
print(e.__notes__, type(e.__notes__[-1]).__name__)
e.__notes__.append(42)
print(len(e.__notes__))
e.__notes__ = ("a", "tuple")
attempt("onto a tuple", lambda: e.add_note("x"))
del e.__notes__
e.add_note("again")
print(e.__notes__)
print(str(e), repr(e), e.args)


# Notes travel with the exception: raising it again keeps them, a handler may add more.
def layer(n):
    try:
        if n == 0:
            raise KeyError("bottom")
        layer(n - 1)
    except KeyError as error:
        error.add_note(f"in layer {n}")
        raise


try:
    layer(3)
except KeyError as error:
    print(error.__notes__)


# A class may bring notes of its own.
class Noted(Exception):
    __notes__ = ["from the class"]


n = Noted()
n.add_note("more")
print(n.__notes__, Noted.__notes__)


class Refusing(Exception):
    def __setattr__(self, name, value):
        raise TypeError("nothing may be set")


attempt("refusing", lambda: Refusing().add_note("x"))


class Overriding(Exception):
    def add_note(self, note):
        super().add_note(note.upper())


o = Overriding()
o.add_note("loud")
print(o.__notes__)
group = ExceptionGroup("g", [ValueError(1), TypeError(2)])
group.add_note("of the group")
print(group.subgroup(ValueError).__notes__, group.split(TypeError)[1].__notes__)
part = group.subgroup(ValueError)
part.add_note("of the part")
print(group.__notes__, part.__notes__)
import traceback

print("".join(traceback.format_exception_only(e)), end="")
e.__notes__ = 5
print("".join(traceback.format_exception_only(e)), end="")
e.__notes__ = [1, "x", None]
print("".join(traceback.format_exception_only(e)), end="")
