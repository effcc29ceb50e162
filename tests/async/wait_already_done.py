# Even with all done, wait goes through the loop.
import asyncio


async def other():
    print("other")


async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    t = asyncio.create_task(other())
    done, pending = await asyncio.wait([f])
    print(len(done), len(pending))
    await t

asyncio.run(main())
