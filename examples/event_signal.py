"""Many wait for one signal."""
import asyncio


async def runner(name, start, pace):
    print(f"  {name} is at the line")
    await start.wait()
    await asyncio.sleep(pace)
    print(f"  {name} finishes")
    return name


async def main():
    start = asyncio.Event()
    runners = [asyncio.create_task(runner(n, start, p)) for n, p in [("Jun", 9.9), ("Kim", 9.7), ("Lea", 10.2)]]
    await asyncio.sleep(3)
    print("on your marks; started yet:", start.is_set())
    start.set()
    done, _ = await asyncio.wait(runners, return_when=asyncio.FIRST_COMPLETED)
    print("winner:", done.pop().result())
    await asyncio.gather(*runners)

asyncio.run(main())
