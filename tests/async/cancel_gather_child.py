# A child cancelled by itself makes gather raise CancelledError, the others go on.
import asyncio


async def child(n):
    await asyncio.sleep(n)
    print("child", n)


async def main():
    a, b = asyncio.create_task(child(2)), asyncio.create_task(child(3))
    asyncio.get_running_loop().call_later(1, a.cancel)
    try:
        await asyncio.gather(a, b)
    except asyncio.CancelledError:
        print("gather raised")
    print(b.done())
    await b

asyncio.run(main())
