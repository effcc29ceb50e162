# Who goes on when, step by step: the tasks of one filling, late ones beside them, and others that only count steps.
import asyncio

log = []


async def party(name, barrier):
    log.append(f"{name} in")
    index = await barrier.wait()
    log.append(f"{name} out {index}")
    async with barrier as second:
        log.append(f"{name} out again {second}")


async def counter(n):
    for i in range(n):
        log.append(i)
        await asyncio.sleep(0)


async def main():
    barrier = asyncio.Barrier(2)
    tasks = [asyncio.create_task(party(n, barrier)) for n in "abcdef"]
    tasks.insert(3, asyncio.create_task(counter(14)))
    await asyncio.wait(tasks)
    print(*log, sep="\n")
    print(barrier.n_waiting, barrier.broken)


asyncio.run(main())
