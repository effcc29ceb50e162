# A leftover that swallows its cancellation is waited for.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("ignored")
    await asyncio.sleep(5)
    print("finished all the same")


async def main():
    asyncio.create_task(stubborn())
    await asyncio.sleep(1)

asyncio.run(main())
print("end")
