# __aiter__ and __anext__ of a class.
import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.n -= 1
        return self.n


async def main():
    async for i in Countdown(3):
        if i == 1:
            continue
        print(i)
    print([i async for i in aiter(Countdown(2))])
    try:
        async for _ in [1]:
            pass
    except TypeError as e:
        print(e)

asyncio.run(main())
