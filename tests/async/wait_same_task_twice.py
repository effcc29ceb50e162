# A task given twice counts once.
import asyncio


async def main():
    t = asyncio.create_task(asyncio.sleep(1, "r"))
    done, pending = await asyncio.wait([t, t])
    print(len(done), [d.result() for d in done])

asyncio.run(main())
