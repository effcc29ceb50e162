import asyncio
async def numbers(name, n, delay):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(delay)
    except BaseException as e:
        print(name, repr(e))
        raise
    finally:
        print(name, 'finally')
        await asyncio.sleep(0)
        print(name, 'finally done')
async def worker1():
    try:
        async for i in numbers('A', 4, 0.2):
            if i:
                raise ValueError
    except ValueError as e:
        pass
    try:
        g = numbers('B', 3, 1)
        await anext(g)
        await g.athrow(ValueError)
    except BaseException as e:
        print('closing', repr(e))
async def main():
    t = asyncio.create_task(worker1(), name='w1')
    done = await asyncio.wait([t], timeout=20)
    print(len(done[0]))
asyncio.run(main())
