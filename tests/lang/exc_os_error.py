# OSError: the class by errno, constructor forms, attributes, text, characters_written, subclasses.
import errno
import os


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


def show(e):
    print(repr(e), "|", str(e), "|", e.args, e.errno, e.strerror, e.filename, e.filename2, e.__reduce__()[1:])


for args in ((), (2,), ("text",), (2, "s"), (2, "s", "f"), (2, "s", "f", None), (2, "s", "f", 5), (2, "s", "f", None, "g"), (2, "s", None), (2, "s", None, None, "g"),
             (2, "s", "f", None, "g", "h"), ("x", "s"), ("x", "s", "f"), (None, None), (2, None), (None, "s"), (2, "s", b"f"), (2, "s", 7),
             (9999, "s"), (True, "s"), (2.0, "s"), (10 ** 30, "s"), (-2, "s"), (1, 2, 3)):
    show(OSError(*args))
for name in sorted(errno.errorcode.values()):
    number = getattr(errno, name)
    cls = type(OSError(number, "s"))
    if cls is not OSError:
        print(name, cls.__name__, cls.__bases__[0].__name__)
# Only OSError itself looks at errno.
show(FileNotFoundError(13, "s"))
show(ConnectionError(32, "s", "f"))
show(FileNotFoundError("just text"))
show(PermissionError())
attempt("keyword", lambda: OSError(2, "s", filename="f"))
attempt("keyword of a subclass", lambda: FileNotFoundError(errno=2))

e = OSError(2, "s", "f")
e.errno, e.strerror, e.filename = 13, "t", "g"
print(str(e), type(e).__name__, e.args)
e.filename2 = "h"
print(str(e))
e.filename = None
print(str(e))
del e.filename2
print(str(e))
del e.filename
print(str(e), e.filename)
del e.errno
print(str(e), e.errno, e.strerror, e.__dict__)
e.args = ("new",)
print(str(e), repr(e))

# BlockingIOError: how much was written.
b = BlockingIOError(11, "s", 5)
show(b)
print(b.characters_written)
attempt("not given", lambda: BlockingIOError(11, "s").characters_written)
attempt("plain OSError", lambda: OSError(2, "s").characters_written)
attempt("of a text", lambda: BlockingIOError(11, "s", "f").filename)
b.characters_written = 7
print(b.characters_written)
attempt("set to text", lambda: setattr(b, "characters_written", "x"))
del b.characters_written
attempt("deleted", lambda: b.characters_written)
attempt("deleted twice", lambda: delattr(b, "characters_written"))
o = OSError()
o.characters_written = 3
print(o.characters_written)


# Subclasses: with __init__ only, __new__ only, both, none.
class None_(OSError):
    pass


class Init(OSError):
    def __init__(self, *args, extra=None):
        self.extra = extra
        super().__init__(*args)


class InitOnly(OSError):
    def __init__(self, bar):
        self.bar = bar


class New(OSError):
    def __new__(cls, *args, extra=None):
        self = super().__new__(cls, *args)
        self.extra = extra
        return self


class Both(OSError):
    def __new__(cls, number, text, extra):
        self = super().__new__(cls, number, text)
        self.extra = extra
        return self

    def __init__(self, *args):
        super().__init__("ignored", "by", "init")


show(None_(2, "s", "f"))
show(Init(2, "s", "f", extra=1))
show(InitOnly("bar"))
show(Both(2, "s", "x"))
attempt("new with keyword", lambda: New(2, "s", extra=1).args)
show(New(2, "s"))
e = OSError(2, "s")
e.__init__(13, "t", "f")
show(e)
e = Init(2, "s")
e.__init__(13, "t", "f")
show(e)

# From the system.
for action in (lambda: open("/no/such/file"), lambda: open("/"), lambda: os.listdir("/no/such"), lambda: os.mkdir("/"), lambda: os.remove("/no/such"),
               lambda: os.rmdir("/no/such"), lambda: os.rename("/no/such", "/no/other"), lambda: os.stat("/no/such"), lambda: open("/etc/passwd/x"),
               lambda: open(b"/no/such")):
    try:
        action()
    except OSError as e:
        print(type(e).__name__, e, e.errno == getattr(errno, errno.errorcode[e.errno]), e.strerror, e.filename, e.filename2, e.args)
print(os.strerror(2), os.strerror(13))
print(IOError is OSError, EnvironmentError is OSError, issubclass(TimeoutError, OSError), issubclass(BrokenPipeError, ConnectionError))
for caught in FileNotFoundError, OSError, ConnectionError, Exception:
    try:
        raise OSError(2, "s")
    except caught as e:
        print("caught as", caught.__name__)
    except Exception as e:
        print("not as", caught.__name__)
