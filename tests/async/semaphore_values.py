# locked(), release() beyond the start value, and a bounded one that refuses.
import asyncio


async def main():
    s = asyncio.Semaphore(1)
    await s.acquire()
    print(s.locked())
    s.release()
    s.release()
    print(s.locked(), await s.acquire(), await s.acquire(), s.locked())
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)

asyncio.run(main())
