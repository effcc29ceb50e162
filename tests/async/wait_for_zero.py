# A limit of zero or less takes only what is done.
import asyncio


async def work():
    print("never printed")


async def main():
    try:
        await asyncio.wait_for(work(), 0)
    except TimeoutError:
        print("timeout")
    f = asyncio.get_running_loop().create_future()
    f.set_result("done")
    print(await asyncio.wait_for(f, 0), await asyncio.wait_for(f, -1))

asyncio.run(main())
