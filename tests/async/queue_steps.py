# Turn by turn through a queue of one place.
import asyncio


async def producer(q):
    for i in range(3):
        print("putting", i)
        await q.put(i)
        print("put", i)


async def consumer(q):
    for i in range(3):
        print("getting")
        print("got", await q.get())


async def main():
    q = asyncio.Queue(1)
    await asyncio.gather(producer(q), consumer(q))

asyncio.run(main())
