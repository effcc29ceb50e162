# __aexit__ sees the cancellation and may wait.
import asyncio


class Scope:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, trace):
        await asyncio.sleep(1)
        print("exit with", kind.__name__, asyncio.get_running_loop().time())


async def work():
    async with Scope():
        await asyncio.sleep(10)


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
