# The names of asyncio's own coroutines.
import asyncio, warnings
async def main():
    q = asyncio.Queue(1)
    objs = [q.get(), q.put(1), q.join(), asyncio.LifoQueue().get(), asyncio.PriorityQueue().put(3)]
    l = asyncio.Lock()
    objs += [l.acquire(), l.__aenter__()]
    await l.acquire()
    objs += [l.__aexit__(None,None,None)]
    s = asyncio.Semaphore(1); b = asyncio.BoundedSemaphore(1)
    objs += [s.acquire(), b.acquire(), s.__aenter__(), b.__aexit__(None,None,None)]
    c = asyncio.Condition()
    objs += [c.acquire(), c.wait(), c.wait_for(lambda: 1), c.__aenter__(), c.__aexit__(1,2,3)]
    e = asyncio.Event()
    objs += [e.wait()]
    e.set(); objs += [e.wait()]
    ba = asyncio.Barrier(2)
    objs += [ba.wait(), ba.reset(), ba.abort(), ba.__aenter__(), ba.__aexit__(1,2,3)]
    g = asyncio.TaskGroup(); t = asyncio.timeout(1)
    objs += [g.__aenter__(), g.__aexit__(None,None,None), t.__aenter__(), t.__aexit__(None,None,None)]
    loop = asyncio.get_running_loop()
    objs += [loop.shutdown_asyncgens(), loop.shutdown_default_executor()]
    f = loop.create_future()
    objs += [asyncio.wait_for(f, 1), asyncio.wait([f]), asyncio.sleep(1), asyncio.sleep(0), asyncio.to_thread(print, 1)]
    objs += list(asyncio.as_completed([f, loop.create_future()]))
    async def z():
        async for x in asyncio.as_completed([f]): pass
    for o in objs:
        print(type(o).__name__, getattr(o, "__name__", "-"), getattr(o, "__qualname__", "-"), repr(o).split(" at ")[0])
        try:
            o.close()
        except AttributeError: print("noclose")
    q.get()
    asyncio.sleep(1)
    s.acquire()
asyncio.run(main())
