"""asyncio.wait: until the first is done, until the first fails, until all are."""
import asyncio


async def courier(name, hours, breaks_down=False):
    await asyncio.sleep(hours)
    if breaks_down:
        raise RuntimeError(f"{name} broke down")
    return f"{name} arrived"


async def race():
    tasks = {asyncio.create_task(courier("bicycle", 3)), asyncio.create_task(courier("van", 1)), asyncio.create_task(courier("mule", 8))}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first:", [t.result() for t in done], "on the road:", len(pending))
    done, pending = await asyncio.wait(pending)
    print("then:", sorted(t.result() for t in done), "on the road:", len(pending))


async def until_trouble():
    tasks = [asyncio.create_task(courier("bicycle", 3)), asyncio.create_task(courier("van", 2, breaks_down=True)), asyncio.create_task(courier("mule", 8))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print("trouble:", [str(t.exception()) for t in done if t.exception()], "called back:", len(pending))
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)

asyncio.run(race())
asyncio.run(until_trouble())
