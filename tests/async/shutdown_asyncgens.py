# loop.shutdown_asyncgens closes the generators that are suspended, all at once, and tells of those that fail.
import asyncio

log = []


async def numbers(name, fails=False):
    try:
        yield 1
        yield 2
    finally:
        log.append(f"{name} closing")
        await asyncio.sleep(0)
        log.append(f"{name} closed")
        if fails:
            raise ValueError(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context["exception"], context["message"].partition("<")[0]))
    generators = [numbers("a"), numbers("b", True), numbers("c")]
    for g in generators:
        print(await anext(g))
    print(await loop.shutdown_asyncgens())
    print(sorted(log), all("closing" in line for line in log[:3]))
    for g in generators:
        print([x async for x in g])
    print(await loop.shutdown_asyncgens())


asyncio.run(main())
