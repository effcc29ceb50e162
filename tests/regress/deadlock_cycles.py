# by-hand
# weft-args: --virtual-time
# Tasks that wait for each other are named in a circle, whatever lies between them; what ended while it held a lock is said to have.
import asyncio
import re


def lines(e):
    return [line.strip() for line in str(e).split("\n") if "File" not in line]


async def wait_for(tasks, name):
    await tasks[name]


async def through_gather(tasks, *names):
    await asyncio.gather(*[tasks[name] for name in names])


async def through_shield(tasks, name):
    await asyncio.shield(tasks[name])


async def two():
    tasks = {}
    tasks["A"] = asyncio.create_task(wait_for(tasks, "B"), name="A")
    tasks["B"] = asyncio.create_task(wait_for(tasks, "A"), name="B")
    await tasks["A"]


async def three():
    tasks = {}
    tasks["A"] = asyncio.create_task(through_gather(tasks, "B", "C"), name="A")
    tasks["B"] = asyncio.create_task(asyncio.sleep(1), name="B")
    tasks["C"] = asyncio.create_task(through_shield(tasks, "A"), name="C")
    await asyncio.wait(tasks.values())


async def take(lock):
    await lock.acquire()


async def ended():
    lock = asyncio.Lock()
    await asyncio.create_task(take(lock), name="taker")
    await lock.acquire()


async def itself():
    lock = asyncio.Lock()
    async with lock:
        async with lock:
            pass


async def slots(gate):
    async with gate:
        await asyncio.sleep(1)
        async with gate:
            pass


async def semaphore():
    gate = asyncio.Semaphore(2)
    await asyncio.gather(slots(gate), slots(gate))


async def deep(n):
    if n:
        await deep(n - 1)
    await asyncio.Event().wait()

for main in two, three, ended, itself, semaphore, lambda: deep(100):
    try:
        asyncio.run(main(), loop_factory=asyncio.new_event_loop)
    except asyncio.DeadlockError as e:
        text = lines(e)
        print(text[0])
        for line in text[1:]:
            print("   ", re.sub(r"Task-\d+", "Task", line))
        print("   ", str(e).count("File"), "frames")
