# asyncio.run passes the exception on.
import asyncio


async def main():
    await asyncio.sleep(1)
    raise LookupError("gone")

try:
    asyncio.run(main())
except LookupError as e:
    print("caught", repr(e))
