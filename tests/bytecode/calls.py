# Arguments are evaluated where the call wants them; methods are called without a bound object; awaited calls need no coroutine object.
def f(a, *args, **kw):
    a.append(a.b.c)
    print(a, end="", sep=a)
    f(1, *args, **kw)
    return f"{a!r:>{a}} and {a}"


async def g(a):
    await a.run(1)
    async with a as b:
        return await b
    async for c in a:
        await c


class C(dict):
    def m(self):
        return super().m()
