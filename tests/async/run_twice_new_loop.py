# Each run has a loop of its own.
import asyncio


async def loop_of():
    return asyncio.get_running_loop()

a = asyncio.run(loop_of())
b = asyncio.run(loop_of())
print(a is b, a.is_closed(), b.is_closed(), a.is_running())
