# Releasing a lock that nobody holds is an error.
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(await lock.acquire(), lock.locked())
    lock.release()
    print(lock.locked())

asyncio.run(main())
