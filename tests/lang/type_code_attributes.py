# code: co_varnames, co_names, co_consts, co_freevars, co_cellvars, co_flags, co_argcount and its like, co_lines, of every kind of function.

import inspect


def plain(a, b=1, /, c=2, *args, d, e=3, **kw):
    """Doc."""
    local = a + b
    return local, len(args), other_global


def outer(x):
    y = x
    def inner(z):
        nonlocal y
        y += z + x
        return y
    return inner


def generator(n):
    for i in range(n):
        yield i


async def coroutine(a):
    await a


async def async_generator():
    yield 1


class C:
    def method(self):
        return __class__, super().__repr__


def comprehensions(data):
    a = [x for x in data]
    b = {k: v for k, v in data}
    c = (y for y in data)
    return a, b, c


def with_del(a):
    try:
        b = 1
    except ValueError as error:
        pass
    with a as c:
        import os.path as path
        from sys import version
    for d, (e, *f) in a:
        g: int = 5
    del b
    return lambda: None


for f in plain, outer, outer(1), generator, coroutine, async_generator, C.method, with_del, lambda q, *r: q:
    c = f.__code__
    print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_freevars, c.co_cellvars, c.co_flags & 0x3ff, c.co_firstlineno)
    print("   ", [n for n, bit in (("opt", 1), ("newlocals", 2), ("varargs", 4), ("varkw", 8), ("nested", 16), ("gen", 32), ("coro", 128), ("iterable", 256), ("agen", 512)) if c.co_flags & bit], [k for k in c.co_consts if isinstance(k, str) and "Doc" in k])
print(comprehensions.__code__.co_varnames[:1], comprehensions.__code__.co_cellvars)
print(sorted(plain.__code__.co_names))
print(type(plain.__code__).__name__, plain.__code__ == plain.__code__, hash(plain.__code__) == hash(plain.__code__), plain.__code__ != outer.__code__, repr(plain.__code__).split(" at ")[0])
print(plain.__code__.co_filename == __file__, isinstance(plain.__code__.co_code, bytes) if hasattr(plain.__code__, "co_code") else True, plain.__code__.co_stacksize > 0)
print([k.co_name for k in outer.__code__.co_consts if inspect.iscode(k)], [k.co_name for k in with_del.__code__.co_consts if inspect.iscode(k)])
print([sorted({line for start, end, line in f.__code__.co_lines() if line} - {f.__code__.co_firstlineno}) for f in (plain, generator)])
positions = list(generator.__code__.co_positions())
print(len(positions) > 3, all(len(p) == 4 for p in positions))
for name in "co_name", "co_varnames", "nothing":
    try:
        setattr(plain.__code__, name, 1)
    except (AttributeError, TypeError) as e:
        print(e)
