# A cancelled task is no failure to FIRST_EXCEPTION.
import asyncio


async def main():
    a = asyncio.create_task(asyncio.sleep(5))
    b = asyncio.create_task(asyncio.sleep(2))
    asyncio.get_running_loop().call_later(1, a.cancel)
    done, pending = await asyncio.wait([a, b], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), asyncio.get_running_loop().time())

asyncio.run(main())
