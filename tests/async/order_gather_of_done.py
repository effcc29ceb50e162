# gather of things already done still goes through the loop.
import asyncio


async def ticker():
    for i in range(6):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    f, g = loop.create_future(), loop.create_future()
    f.set_result("f")
    g.set_result("g")
    t = asyncio.create_task(ticker())
    print(await asyncio.gather(f, g))
    await t

asyncio.run(main())
