# set, clear, is_set; waiting for a set event costs no hop.
import asyncio


async def other():
    print("other")


async def main():
    e = asyncio.Event()
    print(e.is_set())
    e.set()
    e.set()
    t = asyncio.create_task(other())
    print(e.is_set(), await e.wait())
    e.clear()
    print(e.is_set())
    await t

asyncio.run(main())
