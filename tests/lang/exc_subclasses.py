# Exception classes of one's own: __init__, __new__, __str__, properties, slots, several bases.


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except BaseException as error:
        print(what, "!!", type(error).__name__, error)


class Plain(Exception):
    pass


class Own(Exception):
    def __init__(self, code, *, hint=None):
        self.code = code
        self.hint = hint


class Calls(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


class Text(Exception):
    def __str__(self):
        return "the text"


class Repr(Exception):
    def __repr__(self):
        return "<the repr>"


class Slots(Exception):
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


class Lookup(KeyError, AttributeError):
    pass


class Number(ValueError, ArithmeticError):
    def __init__(self, number):
        super().__init__(number)
        self.number = number

    @property
    def double(self):
        return self.number * 2


class New(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, *args, "added by new")
        return self

    def __init__(self, *args):
        pass


for e in Plain(1, 2), Own(5, hint="h"), Calls(6), Text("x"), Repr("y"), Slots(1, 2), Lookup("k"), Number(4), New("n"):
    print(repr(e), str(e), e.args, sorted(e.__dict__.items()))
print(Number(4).double, Slots(1, 2).a)
print([c.__name__ for c in Lookup.__mro__])
print(str(Lookup("k")), Lookup("k").name, Lookup("k").obj)
attempt("own without", lambda: Own())
attempt("own with more", lambda: Own(1, 2))
attempt("plain keywords", lambda: Plain(a=1))


class Keywords(Exception):
    def __init__(self, *args, colour):
        super().__init__(*args)
        self.colour = colour


print(repr(Keywords(1, colour="red")), Keywords(1, colour="red").colour)


class Counted(Exception):
    made = 0

    def __init_subclass__(cls, /, **kw):
        super().__init_subclass__(**kw)
        print("subclass", cls.__name__)


class Child(Counted):
    pass


try:
    raise Child("c")
except Counted as e:
    print(type(e).__name__, e)


# Layouts that do not go together.
def layout(*bases):
    return type("Mixed", bases, {})


for bases in ((ImportError, NameError), (OSError, SyntaxError), (StopIteration, SystemExit), (Exception, int), (OSError, UnicodeError),
              (ValueError, KeyError), (RuntimeError, ValueError), (OSError, ValueError), (ExceptionGroup, ValueError), (Exception, BaseException),
              (BaseException, Exception), (OSError, dict), (UnicodeDecodeError, UnicodeEncodeError), (Warning, OSError)):
    attempt(" ".join(b.__name__ for b in bases), lambda: layout(*bases).__mro__[1].__name__)


# Matching looks at the class only, not at __instancecheck__.
class Liar(type):
    def __instancecheck__(cls, other):
        return True

    def __subclasscheck__(cls, other):
        return True


class Lying(Exception, metaclass=Liar):
    pass


try:
    try:
        raise ValueError("v")
    except Lying:
        print("caught by a lie")
except ValueError as e:
    print("caught by its class", isinstance(e, Lying))


# The handler's expression is evaluated only when an exception comes that far.
def which(name, cls):
    print("asks", name)
    return cls


try:
    raise KeyError("k")
except which("first", ValueError):
    print("no")
except which("second", (TypeError, LookupError)):
    print("lookup")
except which("third", Exception):
    print("no")
for bad in 5, "KeyError", (KeyError, 5), [KeyError], None, int, ((ValueError,),):
    try:
        try:
            raise IndexError("i")
        except bad:
            print("caught")
    except TypeError as e:
        print(type(e).__name__, e, repr(e.__context__))
    except IndexError as e:
        print("not caught", e)


class Generic[T](Exception):
    def __init__(self, value: T):
        super().__init__(value)


try:
    raise Generic[int](5)
except Generic as e:
    print(repr(e), e.args)
