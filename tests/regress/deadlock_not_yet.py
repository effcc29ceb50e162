# by-hand
# weft-args: --virtual-time
# Before a deadlock is declared, what nobody can reach any more is collected: its __del__ may wake somebody.
import asyncio


class Waker:
    def __init__(self, event):
        self.event = event
        self.myself = self

    def __del__(self):
        self.event.set()


async def main():
    event = asyncio.Event()
    waker = Waker(event)
    del waker
    await event.wait()
    print("woken")
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        await lock.acquire()
    finally:
        print("cleaned up")

try:
    asyncio.run(main())
except RuntimeError as e:
    print(type(e).__name__)
print(asyncio.run(asyncio.sleep(1, "still works")))
