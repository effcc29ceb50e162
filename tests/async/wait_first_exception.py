# FIRST_EXCEPTION returns with the first failure.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    ts = [asyncio.create_task(work(n)) for n in (3, 1, 2, 4)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), asyncio.get_running_loop().time())
    for t in ts:
        if t in done:
            print(repr(t.exception()))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(sorted(t.result() for t in done), pending == set())

asyncio.run(main())
