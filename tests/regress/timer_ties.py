# weft-args: --virtual-time
# Timers due at the same instant run in the order of their creation, however many there are.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []
    for i in range(200):
        loop.call_at(1.0 + i % 3, order.append, i)
    await asyncio.sleep(5)
    print(order == sorted(order, key=lambda i: i % 3), order[:5], order[-3:])

asyncio.run(main())
