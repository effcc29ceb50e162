# wait_for cancels what it waits for and waits for its end.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        print("cleaned up")


async def main():
    try:
        await asyncio.wait_for(work(), 2)
    except TimeoutError as e:
        print("timeout", repr(e), asyncio.get_running_loop().time())

asyncio.run(main())
