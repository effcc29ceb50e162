# is_running and is_closed from inside.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed())
    print(asyncio.get_event_loop() is loop)
    return loop

loop = asyncio.run(main())
print(loop.is_running(), loop.is_closed())
