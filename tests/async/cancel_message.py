# The message of cancel() travels with the exception.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("inside", e.args, repr(e))
        raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel("because")
    try:
        await t
    except asyncio.CancelledError as e:
        print("outside", e.args, str(e))

asyncio.run(main())
