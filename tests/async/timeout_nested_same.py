# Both at once.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(100)
            except TimeoutError:
                print("inner", inner.expired(), outer.expired())
                raise
    except TimeoutError:
        print("outer", inner.expired(), outer.expired())
    print(asyncio.current_task().cancelling())

asyncio.run(main())
