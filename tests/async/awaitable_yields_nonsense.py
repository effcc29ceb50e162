# A task tells a coroutine that yields something strange.
import asyncio


class Bad:
    def __await__(self):
        try:
            yield 42
        except RuntimeError as e:
            print("told:", e)
        return "end"


async def work():
    return await Bad()


async def main():
    print(await asyncio.create_task(work()))

asyncio.run(main())
