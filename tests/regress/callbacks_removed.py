# weft-args: --virtual-time
# Callbacks removed from among others, tasks and asyncio's own waiters.
import asyncio, random
async def main():
    loop = asyncio.get_running_loop()
    rnd = random.Random(5)
    for round in range(80):
        f = loop.create_future() if round % 2 else asyncio.create_task(asyncio.sleep(0.5))
        log = []
        cbs = [lambda f, i=i: log.append(i) for i in range(3)]
        others = []
        for k in range(rnd.randrange(12)):
            op = rnd.randrange(7)
            if op < 3: f.add_done_callback(cbs[op])
            elif op == 3: log.append(("r", f.remove_done_callback(rnd.choice(cbs))))
            elif op == 4:
                async def w(f=f, k=k): await asyncio.wait([f]); log.append(("w", k))
                others.append(asyncio.create_task(w())); await asyncio.sleep(0)
            elif op == 5:
                async def aw(f=f, k=k): await f; log.append(("a", k))
                others.append(asyncio.create_task(aw())); await asyncio.sleep(0)
            elif others: others[rnd.randrange(len(others))].cancel(); await asyncio.sleep(0)
        if round % 2: f.done() or f.set_result(1)
        await asyncio.wait([f])
        await asyncio.gather(*others, return_exceptions=True)
        print(round, log)
    class Boom:
        def __init__(s, n): s.n = n
        def __eq__(s, o): raise ZeroDivisionError if s.n else None
        def __call__(s, f): print("boom", s.n)
    f = loop.create_future()
    f.add_done_callback(print); f.add_done_callback(Boom(1)); f.add_done_callback(print)
    try: f.remove_done_callback(len)
    except ZeroDivisionError: print("zde")
    many = loop.create_future()
    for i in range(20000):
        many.add_done_callback(print)
    many.add_done_callback(len)
    print(many.remove_done_callback(print), len(many._callbacks))
asyncio.run(main())
