# asyncio's classes call each other's methods by name where a subclass may have overridden them.
import asyncio


class L(asyncio.Lock):
    async def acquire(self):
        print("L.acquire")
        return await super().acquire()

    def release(self):
        print("L.release")
        super().release()


class S(asyncio.BoundedSemaphore):
    async def acquire(self):
        print("S.acquire")
        return await super().acquire()

    def release(self):
        print("S.release")
        super().release()


class C(asyncio.Condition):
    async def wait(self):
        print("C.wait")
        return await super().wait()

    def notify(self, n=1):
        print("C.notify", n)
        super().notify(n)


class F(asyncio.Future):
    def result(self):
        return "F: " + super().result()


class Broken(asyncio.Lock):
    async def acquire(self):
        raise KeyError("acquire")

    def release(self):
        raise KeyError("release")


async def locks():
    for lock in (L(), S(1)):
        async with lock as value:
            print(value, lock.locked())
        await lock.__aenter__()
        await lock.__aexit__(None, None, None)
        print(lock.locked())
    try:
        async with Broken():
            pass
    except KeyError as e:
        print(e)
    lock = Broken()
    await asyncio.Lock.acquire(lock)
    try:
        await lock.__aexit__(None, None, None)
    except KeyError as e:
        print(e)


async def waiter(c, ready):
    async with c:
        return await c.wait_for(lambda: ready)


async def conditions():
    c, ready = C(L()), []
    t = asyncio.create_task(waiter(c, ready))
    u = asyncio.create_task(waiter(c, ready))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    u.cancel()
    async with c:
        ready.append(1)
        c.notify_all()
    print(await asyncio.gather(t, u, return_exceptions=True), c.locked())
    await c.acquire()
    c.release()
    c = asyncio.Condition(Broken())
    try:
        await c.acquire()
    except KeyError as e:
        print(e)
    await asyncio.Lock.acquire(c._lock)
    try:
        await c.wait()
    except KeyError as e:
        print(e)


async def futures():
    loop = asyncio.get_running_loop()
    f = F()
    shielded, completed = asyncio.shield(f), asyncio.as_completed([f])
    f.set_result("result")
    print(await shielded, [await x for x in completed], await asyncio.gather(f), await f)


async def main():
    await locks()
    await conditions()
    await futures()
asyncio.run(main())
