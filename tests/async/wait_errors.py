# What wait refuses.
import asyncio


async def f():
    pass


async def main():
    t = asyncio.create_task(f())
    c = f()
    for args, kw in (([], {}), ([c], {}), (t, {}), ([t], {"return_when": "x"})):
        try:
            await asyncio.wait(args, **kw)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    c.close()

asyncio.run(main())
