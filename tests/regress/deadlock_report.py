# by-hand
# weft-args: --virtual-time
# When nothing is left that could wake a task, run() ends and says who waits for what, where it stands, and who holds it.
import asyncio
import re

first, second = asyncio.Lock(), asyncio.Lock()
forks = [asyncio.Lock() for _ in range(3)]

async def take(lock):
    async with lock:
        await asyncio.sleep(1)

async def worker(mine, other):
    async with mine:
        await asyncio.sleep(1)
        await take(other)

async def philosopher(i):
    async with forks[i]:
        await asyncio.sleep(0)
        async with forks[(i + 1) % 3]:
            pass

async def consumer(jobs):
    await jobs.get()

async def joiner(jobs):
    await jobs.put(1)
    await jobs.put(1)

async def conditional(c):
    async with c:
        await c.wait()

class Box:
    def __init__(self): self.ready = asyncio.Event()
    async def wait(self): await self.ready.wait()
async def sem(s):
    await s.acquire()
    await s.acquire()
async def party(b):
    await b.wait()
async def shielded(t):
    await asyncio.shield(t)
async def waits(*ts):
    await asyncio.wait(ts)
async def forever():
    await asyncio.get_running_loop().create_future()
async def grp():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(forever(), name='child')
async def timed():
    await asyncio.wait_for(forever(), None)
async def agen():
    await forever()
    yield 1
async def iterate():
    async for x in agen(): pass
async def main():
    async with asyncio.TaskGroup() as g:
        g.create_task(worker(first, second), name="A")
        g.create_task(worker(second, first), name="B")
        for i in range(3):
            g.create_task(philosopher(i), name=f"P{i}")
        g.create_task(consumer(asyncio.Queue()))
        g.create_task(joiner(asyncio.Queue(1)))
        g.create_task(conditional(asyncio.Condition()))
        g.create_task(Box().wait())
        g.create_task(sem(asyncio.Semaphore(1)))
        g.create_task(party(asyncio.Barrier(2)))
        t = g.create_task(forever(), name="F")
        g.create_task(shielded(t))
        g.create_task(waits(t, t))
        g.create_task(grp())
        g.create_task(timed())
        g.create_task(iterate())
        t1 = g.create_task(asyncio.sleep(0), name='T1')


try:
    asyncio.run(main())
except asyncio.DeadlockError as e:
    print(re.sub(r'".*deadlock_report.py"', '"deadlock_report.py"', str(e)))
print(asyncio.DeadlockError.__mro__[1], asyncio.DeadlockError.__module__)
