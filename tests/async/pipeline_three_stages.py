# Stages joined by queues.
import asyncio


async def stage(name, source, sink):
    while (item := await source.get()) is not None:
        await asyncio.sleep(1)
        await sink.put(f"{item}{name}")
    await sink.put(None)


async def main():
    a, b, c = (asyncio.Queue(1) for _ in range(3))
    t = [asyncio.create_task(stage("x", a, b)), asyncio.create_task(stage("y", b, c))]

    async def feed():
        for i in range(3):
            await a.put(i)
        await a.put(None)
    f = asyncio.create_task(feed())
    while (item := await c.get()) is not None:
        print(item, asyncio.get_running_loop().time())
    await asyncio.gather(f, *t)

asyncio.run(main())
