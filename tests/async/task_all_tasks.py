# all_tasks holds what is not done.
import asyncio


async def work(n):
    await asyncio.sleep(n)


async def main():
    ts = [asyncio.create_task(work(n), name=f"w{n}") for n in (1, 2)]
    for _ in range(3):
        print(sorted(t.get_name() for t in asyncio.all_tasks()))
        await asyncio.sleep(1.1)
    print(asyncio.current_task() in asyncio.all_tasks(), len(ts))

asyncio.run(main())
