# Reference 3.2.8.1: attributes of functions.

def outer():
    cell = 1
    def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
        "Doc."
        nonlocal cell
        cell += 1
        return cell
    return f
f = outer()
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__type_params__, [c.cell_contents for c in f.__closure__], f.__globals__ is globals(), f.__builtins__["len"] is len)
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_freevars, c.co_flags & 0xf, c.co_nlocals)
f.attr = 1
f.__doc__ = None
f.__name__, f.__qualname__ = "g", "H.g"
f.__defaults__ = (7, 8)
f.__kwdefaults__ = {"d": 1, "e": 2}
print(f.attr, vars(f), f.__doc__, f(1), f.__name__, repr(f)[:13])
f.__defaults__ = None
for name, value in ("__name__", 5), ("__qualname__", None), ("__defaults__", [1]), ("__kwdefaults__", 1), ("__code__", 1), ("__closure__", ()), ("__globals__", {}), ("__dict__", 1), ("__annotations__", 3), ("__type_params__", []):
    try: setattr(f, name, value); print("set", name)
    except (TypeError, AttributeError) as e: print(name, type(e).__name__, e)
def g(): return "g"
def h(x): return x
g.__code__ = h.__code__
print(g(5), g.__name__)
try: g.__code__ = f.__code__
except ValueError as e: print(e)
del g.__defaults__, g.__kwdefaults__
for name in "__name__", "__code__", "__dict__", "nothing", "__closure__":
    try: delattr(g, name)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
print(type(f.__closure__[0]).__name__, f.__closure__[0] == f.__closure__[0])
