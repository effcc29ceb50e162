"""An asynchronous generator as a source that others read."""
import asyncio


async def thermometer(readings, every):
    try:
        for value in readings:
            await asyncio.sleep(every)
            yield value
    finally:
        print("  thermometer switched off")


async def moving_average(source, width):
    window = []
    async for value in source:
        window = [*window, value][-width:]
        yield sum(window) / len(window)


async def main():
    async for average in moving_average(thermometer([18, 19, 23, 30, 29], every=60), width=3):
        print(f"average {average:.2f}")
    print([v * 2 async for v in thermometer([1, 2, 3], every=1)])

asyncio.run(main())
