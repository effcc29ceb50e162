import types
import sys


def f(a, b=1, *, c=2):
    return a, b, c


def outer():
    x = 1

    def inner():
        return x
    return inner


async def co():
    return 5


def gen():
    yield 1


async def agen():
    yield 1


class C:
    __slots__ = ("slot", "__dict__")

    def m(self):
        pass


def raises(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(sorted(types.__all__))
c = co()
for name, value in [
    ("FunctionType", f), ("LambdaType", lambda: 0), ("CodeType", f.__code__), ("MethodType", C().m),
    ("GeneratorType", gen()), ("CoroutineType", c), ("AsyncGeneratorType", agen()), ("BuiltinFunctionType", len),
    ("BuiltinMethodType", [].append), ("WrapperDescriptorType", object.__init__), ("MethodWrapperType", object().__str__),
    ("MethodDescriptorType", str.join), ("ClassMethodDescriptorType", dict.__dict__["fromkeys"]), ("ModuleType", sys),
    ("GetSetDescriptorType", types.FunctionType.__code__), ("MemberDescriptorType", C.slot),
    ("MappingProxyType", C.__dict__), ("SimpleNamespace", sys.implementation), ("CellType", outer().__closure__[0]),
    ("GenericAlias", list[int]), ("UnionType", int | str), ("NoneType", None), ("NotImplementedType", NotImplemented),
    ("EllipsisType", ...),
]:
    t = getattr(types, name)
    print(name, type(value) is t, t.__name__, t.__module__)
c.close()
try:
    1 / 0
except ZeroDivisionError as e:
    print(type(e.__traceback__) is types.TracebackType, type(e.__traceback__.tb_frame) is types.FrameType)
kinds = [types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType,
         types.ClassMethodDescriptorType]
print(len(set(kinds)))

# descriptors of native classes
d = dict.__dict__["fromkeys"]
print(d, d.__name__, d.__qualname__, d.__objclass__, d(dict, "ab"))
for args in ((), (1,), (list,)):
    print(raises(d, *args))
print(str.join.__objclass__, hasattr(str.join, "__self__"), hasattr(len, "__objclass__"), len.__self__)
print(object().__str__.__objclass__, [].append.__self__, str.join.__name__, str.join.__qualname__)
print(raises(types.MethodDescriptorType), raises(types.BuiltinFunctionType))

# making functions
g = types.FunctionType(f.__code__, {}, "other", (10,), None, {"c": 7})
print(g.__name__, g.__qualname__, raises(g), g(1), g.__defaults__, g.__kwdefaults__)
h = outer()
print(raises(types.FunctionType, h.__code__, globals()))
print(raises(types.FunctionType, h.__code__, globals(), None, None, ()))
print(raises(types.FunctionType, h.__code__, globals(), None, None, (1,)))
print(types.FunctionType(h.__code__, globals(), "n", None, (types.CellType(42),))())
print(raises(types.FunctionType, 1, {}), raises(types.FunctionType, f.__code__, 1))
print(raises(types.FunctionType, f.__code__, {}, 3), raises(types.FunctionType, f.__code__, {}, None, 3))
print(raises(lambda: types.CellType().cell_contents), types.CellType(3).cell_contents, raises(types.CellType, 1, 2))
space = {"value": 5}
exec("def read(): return value", space)
moved = types.FunctionType(space["read"].__code__, {"value": 9})
print(space["read"](), moved(), space["read"]())


def target():
    return value


value = "mine"
target.__code__ = space["read"].__code__
print(target(), space["read"]())
m = types.MethodType(f, 4)
print(m(), m.__self__, raises(types.MethodType, 1, 2), raises(types.MethodType, f, None))
mod = types.ModuleType("name", "documentation")
print(mod, mod.__doc__, mod.__name__, mod.__spec__, raises(types.ModuleType))
print(types.GenericAlias(list, (int,)) == list[int], types.MappingProxyType({1: 2})[1], raises(types.CapsuleType))

# SimpleNamespace
s = types.SimpleNamespace(a=1, b="x")
print(s, s == types.SimpleNamespace(b="x", a=1), s == 3, s != types.SimpleNamespace(a=1))
s.me = s
print(s)
del s.me
print(types.SimpleNamespace({"p": 1}, q=2), types.SimpleNamespace([("p", 1)]), vars(s))
print(raises(types.SimpleNamespace, 1, 2), raises(types.SimpleNamespace, {1: 2}), s.__replace__(a=5))


class Sub(types.SimpleNamespace):
    pass


print(Sub(x=1), Sub(x=1) == types.SimpleNamespace(x=1))

# making classes
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        return {"prepared": kwds}

    def __new__(mcls, name, bases, space, **kwds):
        return super().__new__(mcls, name, bases, space)

    def __init__(cls, name, bases, space, **kwds):
        super().__init__(name, bases, space)


class Entries:
    def __mro_entries__(self, bases):
        return (C,)


N = types.new_class("N", (), {"metaclass": Meta, "k": 1}, lambda ns: ns.update(z=3))
print(type(N) is Meta, N.prepared, N.z, N.__name__, N.__bases__)
e = Entries()
O = types.new_class("O", (e,))
print(O.__bases__ == (C,), O.__orig_bases__ == (e,), types.get_original_bases(O) == (e,), types.get_original_bases(C))
print(raises(types.get_original_bases, 1))
b = (int, e)
print(types.resolve_bases(b) == (int, C), types.resolve_bases((int,)) == (int,))
print(types.prepare_class("P", (N,), {"q": 1})[0] is Meta, types.prepare_class("P", (), {"a": 1}))


class OtherMeta(type):
    pass


print(raises(types.new_class, "Q", (N,), {"metaclass": OtherMeta}))


# DynamicClassAttribute
class DMeta(type):
    def __getattr__(cls, name):
        if name == "color":
            return "of the class"
        raise AttributeError(name)


class D(metaclass=DMeta):
    @types.DynamicClassAttribute
    def color(self):
        "doc"
        return "of the instance"


print(D.color, D().color, raises(setattr, D(), "color", 1), raises(delattr, D(), "color"))


# types.coroutine
@types.coroutine
def steps(n):
    got = []
    for i in range(n):
        got.append((yield i))
    return got


async def main():
    return await steps(2)


run = main()
print(run.send(None), run.send("a"))
try:
    run.send("b")
except StopIteration as stop:
    print(stop.value)
print(bool(steps.__code__.co_flags & 0x100), types.coroutine(co) is co, raises(types.coroutine, 1))
one = steps(1)
print(type(one) is types.GeneratorType, list(one))


async def plain():
    await gen()


print(raises(plain().send, None))
