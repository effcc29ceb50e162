# An async generator left in the middle is closed when the loop ends.
import asyncio


async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")

kept = []


async def main():
    g = gen()
    kept.append(g)
    print(await anext(g))
    print("main returns")

asyncio.run(main())
print("after run")
