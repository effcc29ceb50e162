# Work that swallows the cancellation of wait_for gives its result.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "late result"


async def main():
    try:
        print(await asyncio.wait_for(work(), 1))
    except TimeoutError:
        print("timeout")

asyncio.run(main())
