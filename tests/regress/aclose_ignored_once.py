# An asynchronous generator that ignored aclose() is not asked again; it can still be gone on with.
import asyncio


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")


async def tell(awaitable):
    try:
        print(await awaitable)
    except BaseException as e:
        print(type(e).__name__, e)


async def main():
    g = stubborn()
    await tell(g.__anext__())
    await tell(g.aclose())
    await tell(g.aclose())
    await tell(g.athrow(ValueError))
    await tell(g.athrow(GeneratorExit))
    await tell(g.__anext__())
    await tell(g.asend(1))
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(type(context["exception"]).__name__, sorted(context)))
    main.kept = g
asyncio.run(main())
