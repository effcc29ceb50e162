# __aenter__ and __aexit__, nested, with waits inside.
import asyncio


class Scope:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("enter", self.name)
        await asyncio.sleep(0)
        return self.name

    async def __aexit__(self, kind, value, trace):
        await asyncio.sleep(0)
        print("exit", self.name, kind and kind.__name__, value)
        return self.name == "swallows"


async def main():
    async with Scope("a") as a, Scope("b") as b:
        print(a, b)
    async with Scope("swallows"):
        raise ValueError("v")
    try:
        async with Scope("passes"):
            raise ValueError("w")
    except ValueError as e:
        print("outside", e)
    try:
        async with 3:
            pass
    except TypeError as e:
        print(e)

asyncio.run(main())
