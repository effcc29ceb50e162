# sleep(0) below many awaits costs one hop, whatever the depth.
import asyncio


async def down(n, name):
    if n == 0:
        for i in range(3):
            print(name, i)
            await asyncio.sleep(0)
        return name
    return await down(n - 1, name)


async def main():
    print(await asyncio.gather(down(50, "deep"), down(0, "flat"), down(7, "middle")))

asyncio.run(main())
