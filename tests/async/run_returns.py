# asyncio.run gives the coroutine's result.
import asyncio


async def main(a, b=2):
    return a + b

print(asyncio.run(main(1)))
print(asyncio.run(main(1, b=10)))
