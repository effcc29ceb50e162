# A loop that may not run makes no task of a coroutine; what the end of a run raises has the exception that ended it as its context.
import asyncio
import warnings

warnings.simplefilter("ignore")


async def inside():
    other = asyncio.new_event_loop()
    try:
        other.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print(e, asyncio.all_tasks(other))
    other.close()
asyncio.run(inside())

loop = asyncio.new_event_loop()
asyncio._set_running_loop(loop)
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as e:
    print(e, asyncio.all_tasks(loop))
asyncio._set_running_loop(None)
loop.run_until_complete(asyncio.sleep(0))
loop.close()


async def failing():
    try:
        await asyncio.sleep(10)
    finally:
        raise ZeroDivisionError("cleanup")


async def main():
    main.kept = asyncio.create_task(failing())
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"].__context__.__context__)))
    await asyncio.sleep(0)
    raise KeyError("main")

try:
    asyncio.run(main())
except KeyError as e:
    print(repr(e), e.__context__)
