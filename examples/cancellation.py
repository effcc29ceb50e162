"""Cancelling a task, which tidies up before it goes."""
import asyncio


async def copy_book(pages):
    page = 0
    try:
        for page in range(1, pages + 1):
            await asyncio.sleep(1)
            print("  copied page", page)
    except asyncio.CancelledError:
        print("  told to stop after page", page - 1)
        await asyncio.sleep(0.5)
        print("  half a page thrown away, pen put down")
        raise
    finally:
        print("  desk is free")


async def main():
    copying = asyncio.create_task(copy_book(100))
    await asyncio.sleep(3.5)
    print("that is enough")
    copying.cancel()
    try:
        await copying
    except asyncio.CancelledError:
        print("the copyist has left:", copying.cancelled())

asyncio.run(main())
