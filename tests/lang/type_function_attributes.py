# function: __builtins__, __closure__, __code__, __get__, FunctionType(), what cannot be set.
import types
from support.attempts import checker

check = checker(globals())

def outer(start):
    count = start
    def counter(step=1, /, *more, scale=1, **named):
        """Counts."""
        nonlocal count
        count += step * scale
        return count
    return counter


def assign(obj, name, value):
    setattr(obj, name, value)
    return getattr(obj, name)


f = outer(10)
g = outer(20)
plain = lambda: None
check(r'''
f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__closure__[0].cell_contents, f.__code__.co_freevars, f.__globals__ is globals(), f.__module__, f.__dict__, f.__annotations__, f.__type_params__, type(f).__name__
plain.__name__, plain.__qualname__, plain.__closure__, plain.__defaults__, plain.__kwdefaults__, plain.__doc__
f(5), f(1, scale=3), f.__call__(2), type(f).__call__(f, 1), types.FunctionType is type(f), callable(f)
(h := types.FunctionType(f.__code__, {}, "renamed", (7,), g.__closure__)).__name__, h(), h(1), g(0), h.__defaults__, h.__kwdefaults__, h.__globals__, h.__qualname__
types.FunctionType(plain.__code__, globals())(), types.FunctionType(plain.__code__, globals(), kwdefaults=None).__kwdefaults__, types.FunctionType(f.__code__, {}, closure=f.__closure__, kwdefaults={"scale": 100}).__kwdefaults__, types.FunctionType(name="n", code=plain.__code__, globals={}).__name__
types.FunctionType(f.__code__, {})
types.FunctionType(f.__code__, {}, None, None, ())
types.FunctionType(f.__code__, {}, None, None, (1,))
types.FunctionType(plain.__code__, {}, None, None, f.__closure__)
types.FunctionType(f.__code__, {}, "n", (), [])
types.FunctionType(plain.__code__, [])
types.FunctionType(plain.__code__)
types.FunctionType("code", {})
types.FunctionType(plain.__code__, {}, 5)
types.FunctionType(plain.__code__, {}, None, 5)
types.FunctionType()
assign(f, "x", 5), f.__dict__, assign(f, "__dict__", {"y": 1}), f.y, hasattr(f, "x"), assign(f, "__name__", "n2"), assign(f, "__qualname__", "q2"), assign(f, "__doc__", 5), assign(f, "__module__", None), assign(f, "__defaults__", (3,)), f(), assign(f, "__kwdefaults__", {"scale": 2}), f(), assign(f, "__annotations__", {"a": int}), assign(f, "__annotations__", None), assign(f, "__defaults__", None), assign(f, "__kwdefaults__", None)
f()
f(1)
assign(f, "__name__", 5)
assign(f, "__qualname__", 5)
assign(f, "__defaults__", [1])
assign(f, "__kwdefaults__", [1])
assign(f, "__code__", 5)
assign(f, "__code__", plain.__code__)
assign(f, "__closure__", None)
assign(f, "__globals__", {})
assign(f, "__builtins__", {})
assign(f, "__annotations__", 5)
assign(f, "__type_params__", 5)
assign(f, "__dict__", 5)
f.nothing
delattr(f, "__name__")
delattr(f, "__code__")
delattr(f, "nothing")
delattr(f, "__dict__")
delattr(f, "__defaults__"), delattr(f, "__kwdefaults__"), delattr(f, "__doc__"), f.__doc__
(b := f.__get__("x", str)).__self__, type(b).__name__, f.__get__(None, str) is f, f.__get__(None, type(None)) is f if False else 0
f.__get__(None)
f.__get__(None, None)
f.__get__()
type("S", (type(f),), {})
f == f, f == g, f != g, hash(f) == hash(f), len({f, g, f}), bool(f), repr(outer).split(' at ')[0], str(plain).split(' at ')[0]
f < g
isinstance(f, types.FunctionType), isinstance(len, types.FunctionType), isinstance(f, types.LambdaType), f.__builtins__["len"] is len
''')
