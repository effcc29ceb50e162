# by-hand
# In debug mode: tasks that nothing can wake any more, while others live on, are named at a collection, once.
import asyncio
import gc
from asyncio.log import logger

logger.warning = lambda text, *args: print(str(text % args).replace(__file__, "FILE"))


async def wait_for_event(name):
    event = asyncio.Event()
    await event.wait()


async def hold(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            print("never")


async def embrace():
    a, b = asyncio.Lock(), asyncio.Lock()
    one = asyncio.create_task(hold(a, b), name="one")
    await asyncio.gather(one, asyncio.create_task(hold(b, a), name="two"))


async def sleep_long():
    await asyncio.sleep(1000)


async def reachable(event):
    await event.wait()
    print("woken")


async def guarded():
    try:
        async with asyncio.timeout(30):
            await asyncio.Event().wait()
    except TimeoutError:
        print("timed out")


async def beat(event):
    for i in range(4):
        await asyncio.sleep(5)
        gc.collect()
        print("beat", i)
    event.set()
    asyncio.create_task(wait_for_event("late"), name="late")
    await asyncio.sleep(20)
    gc.collect()
    await asyncio.sleep(0)
    print("end of the beat")
    asyncio.get_running_loop().stop()


known = asyncio.Event()


async def main():
    asyncio.create_task(beat(known), name="beat")
    asyncio.create_task(sleep_long(), name="sleeper")
    asyncio.create_task(reachable(known), name="reachable")
    asyncio.create_task(guarded(), name="guarded")
    await asyncio.gather(asyncio.create_task(wait_for_event("x"), name="waiter"), asyncio.create_task(embrace(), name="embrace"))


loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.create_task(main(), name="main")
loop.run_forever()
for t in asyncio.all_tasks(loop):
    t._log_destroy_pending = False
