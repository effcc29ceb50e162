# call_at takes the loop's own time; a time in the past means the next round.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    h = loop.call_at(now + 2, print, "two")
    loop.call_at(now + 1, print, "one")
    loop.call_at(now - 1, print, "past")
    print(h.when() - now)
    await asyncio.sleep(0)
    print("hop")
    await asyncio.sleep(0)
    print("hop")
    await asyncio.sleep(3)

asyncio.run(main())
