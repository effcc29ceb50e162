# wait gives done and pending; without a limit all are done.
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(ts)
    print(sorted(t.result() for t in done), len(pending), asyncio.get_running_loop().time())
    print(all(t in done for t in ts))

asyncio.run(main())
