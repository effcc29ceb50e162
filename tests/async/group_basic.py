# A TaskGroup waits for all its tasks.
import asyncio


async def child(n):
    await asyncio.sleep(n)
    print("child", n)
    return n * 10


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(child(2))
        b = tg.create_task(child(1), name="named")
        print("body ends", b.get_name())
    print(a.result(), b.result(), asyncio.get_running_loop().time())

asyncio.run(main())
