# A coroutine of asyncio that is closed before the coroutine that awaits it is.
import asyncio


async def outer(inner):
    try:
        await inner
    finally:
        print("left")


async def main():
    inner = asyncio.Event().wait()
    task = outer(inner)
    task.send(None)
    inner.close()
    try:
        inner.throw(GeneratorExit)
    except RuntimeError as e:
        print(e)
    print(task.cr_await is inner)
    print(task.close())
    inner = asyncio.Event().wait()
    task = outer(inner)
    task.send(None)
    inner.close()
    try:
        task.throw(ValueError("thrown"))
    except (ValueError, RuntimeError) as e:
        print(type(e).__name__, e)


asyncio.run(main())
