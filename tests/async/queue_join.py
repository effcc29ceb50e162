# join waits until every item is reported done.
import asyncio


async def worker(name, q):
    while True:
        n = await q.get()
        await asyncio.sleep(n)
        print(name, "finished", n)
        q.task_done()


async def main():
    q = asyncio.Queue()
    for n in (2, 1, 3):
        q.put_nowait(n)
    ws = [asyncio.create_task(worker(c, q)) for c in "ab"]
    await q.join()
    print("joined at", asyncio.get_running_loop().time())
    for w in ws:
        w.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*ws, return_exceptions=True)])
    try:
        q.task_done()
    except ValueError as e:
        print(e)

asyncio.run(main())
