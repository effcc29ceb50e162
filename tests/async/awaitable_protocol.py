# __await__ of a class of one's own, yielding to the loop as None does.
import asyncio


class Twice:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        print(self.name, 1)
        yield
        print(self.name, 2)
        yield
        return self.name * 2


async def run(name):
    return await Twice(name)


async def main():
    print(await asyncio.gather(run("a"), run("b")))

asyncio.run(main())
