# result() and exception() of a cancelled task raise CancelledError.
import asyncio


async def main():
    for name in ("result", "exception"):
        t = asyncio.create_task(asyncio.sleep(10))
        await asyncio.sleep(0)
        t.cancel("why")
        await asyncio.wait([t])
        try:
            getattr(t, name)()
        except asyncio.CancelledError as e:
            print(name, e.args)

asyncio.run(main())
