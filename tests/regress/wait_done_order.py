# by-hand
# weft-args: --virtual-time
# The done set of asyncio.wait is in the order of completion, the pending one in the order given.
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n), name=f"t{n}") for n in (4, 2, 5, 1, 3)]
    done, pending = await asyncio.wait(ts, timeout=3.5)
    print([t.result() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(ts)
    print([t.result() for t in done], pending)

asyncio.run(main())
