# Leaving a loop early closes the generator.
import asyncio


async def gen():
    try:
        for i in range(10):
            yield i
    finally:
        print("finally")


async def main():
    async for i in gen():
        print(i)
        if i == 1:
            break
    print("left")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())
