"""A queue between those who bring work and those who do it."""
import asyncio


async def mill(name, queue, sacks):
    for n in range(1, sacks + 1):
        await asyncio.sleep(1)
        await queue.put(f"{name} sack {n}")
        print(f"  {name} delivered sack {n}, {queue.qsize()} waiting")


async def baker(name, queue):
    while True:
        sack = await queue.get()
        await asyncio.sleep(1.5)
        print(f"  {name} baked {sack}")
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    bakers = [asyncio.create_task(baker(name, queue)) for name in ("Hana", "Ivo")]
    await asyncio.gather(mill("river", queue, 3), mill("wind", queue, 2))
    await queue.join()
    for task in bakers:
        task.cancel()
    await asyncio.gather(*bakers, return_exceptions=True)
    print("everything is baked")

asyncio.run(main())
