# What is thrown into an awaiting coroutine gets the exception that it is handling as its context.
class W:
    def __await__(self):
        yield 1
async def inner():
    await W()
async def outer():
    try:
        1 / 0
    except ZeroDivisionError:
        await inner()
async def outer2():
    try:
        1 / 0
    except ZeroDivisionError:
        await W()
def gen():
    yield 1
def outer3():
    try:
        1 / 0
    except ZeroDivisionError:
        yield from gen()
for f in (outer, outer2, outer3):
    c = f()
    next(c) if f is outer3 else c.send(None)
    try: c.throw(KeyError(1))
    except KeyError as e: print(repr(e.__context__))


import asyncio


async def cleanup():
    await asyncio.sleep(1)


async def work():
    try:
        raise ValueError("first")
    except ValueError:
        await cleanup()


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), repr(e.__context__))


asyncio.run(main())
