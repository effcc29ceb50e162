# AttributeError: name, obj, constructor, what __reduce__ gives, and who raises it with which text.
def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except AttributeError as e:
        obj = e.obj if isinstance(e.obj, (int, str, type, list, type(None))) else type(e.obj).__name__
        print(what, "!!", type(e).__name__, e, "| name", e.name, "| obj", obj)
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


e = AttributeError()
print(e.name, e.obj, e.args, str(e))
e = AttributeError("text", name="n", obj=5)
print(e.name, e.obj, e.args, repr(e), e.__reduce__()[1:], e.__dict__)
e = AttributeError("a", "b", obj=[1])
print(e.name, e.obj, e.args, str(e), e.__reduce__()[1:])
attempt("other keyword", lambda: AttributeError("x", colour=1))
attempt("two others", lambda: AttributeError(name=1, path=2))
attempt("positional", lambda: AttributeError("x", "n", 5).name)
e = AttributeError("text", name="n", obj=5)
e.__init__("new")
print(e.args, e.name, e.obj)
e.__init__(name="only")
print(e.args, e.name, e.obj)
e.name = 7
e.obj = None
print(e.name, e.obj)
del e.name, e.obj
print(e.name, e.obj, hasattr(e, "name"))
e = AttributeError("text", name="n", obj=5)
e.more = 1
print(e.__reduce__()[1:], e.__getstate__() if False else "")


class Own(AttributeError):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.mine = True


o = Own("x", name="y")
print(o.name, o.obj, o.mine, o.__dict__)


class Thing:
    slot = 1

    @property
    def only_read(self):
        return 1

    @property
    def broken(self):
        return self.nowhere

    def method(self):
        pass


class Slots:
    __slots__ = ("a",)


t = Thing()
attempt("missing", lambda: t.missing)
attempt("missing on class", lambda: Thing.missing)
attempt("of None", lambda: None.x)
attempt("of an int", lambda: (5).real.x)
attempt("of a str", lambda: "s".nothing)
attempt("of a list", lambda: [].push)
attempt("of a type", lambda: int.nothing)
attempt("of a function", lambda: attempt.nothing)
attempt("of a method", lambda: t.method.nothing)
attempt("of a module", lambda: __import__("math").nothing)
attempt("getattr", lambda: getattr(t, "gone"))
attempt("delete", lambda: delattr(t, "gone"))
attempt("delete class's", lambda: delattr(t, "slot"))
attempt("set property", lambda: setattr(t, "only_read", 1))
attempt("delete property", lambda: delattr(t, "only_read"))
attempt("broken property", lambda: t.broken)
attempt("slot unset", lambda: Slots().a)
attempt("slot delete", lambda: delattr(Slots(), "a"))
attempt("slot other", lambda: setattr(Slots(), "b", 1))
attempt("int set", lambda: setattr(5, "x", 1))
attempt("object set", lambda: setattr(object(), "x", 1))
attempt("builtin type", lambda: setattr(int, "x", 1))
attempt("int real", lambda: setattr(5, "real", 1))
attempt("function doc", lambda: delattr(attempt, "__code__"))
attempt("method set", lambda: setattr(t.method, "x", 1))
attempt("super", lambda: super(Thing, t).gone)
attempt("metaclass", lambda: type(Thing).gone)
attempt("private", lambda: t.__hidden)
attempt("dict", lambda: {}.items.x)
attempt("generator", lambda: (i for i in ()).x)
attempt("range", lambda: setattr(range(3), "start", 1))
attempt("slice", lambda: setattr(slice(3), "start", 1))
attempt("complex", lambda: setattr(1j, "imag", 2))


class Dynamic:
    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


attempt("own text", lambda: Dynamic().thing)
attempt("hasattr", lambda: hasattr(Dynamic(), "thing"))
attempt("default", lambda: getattr(Dynamic(), "thing", "default"))


class Bare:
    def __getattr__(self, name):
        raise AttributeError


attempt("bare", lambda: Bare().thing)


class Chained:
    def __getattribute__(self, name):
        raise AttributeError("first", name=name)

    def __getattr__(self, name):
        raise AttributeError("second", name=name.upper(), obj="mine")


attempt("chained", lambda: Chained().thing)
