# What cannot be awaited.
import asyncio


class Bad:
    def __await__(self):
        return 3


async def main():
    for thing in (3, None, [1], Bad()):
        try:
            await thing
        except TypeError as e:
            print(e)

asyncio.run(main())
