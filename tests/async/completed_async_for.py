# As an asynchronous iterator it yields the tasks themselves.
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n), name=f"t{n}") for n in (3, 1, 2)]
    async for t in asyncio.as_completed(ts):
        print(t.get_name(), t.done(), await t, t in ts)

asyncio.run(main())
