"""Looking at a task from outside: done, cancelled, result, exception."""
import asyncio


async def oven(dish, minutes):
    await asyncio.sleep(minutes)
    if dish == "soufflé":
        raise RuntimeError("it fell in")
    return f"{dish} is ready"


def describe(task):
    if not task.done():
        return "in the oven"
    if task.cancelled():
        return "taken out"
    error = task.exception()
    return f"spoilt: {error!r}" if error else task.result()


async def main():
    tasks = [asyncio.create_task(oven(dish, m), name=dish) for dish, m in [("bread", 3), ("soufflé", 2), ("roast", 90)]]
    for minute in range(5):
        print(f"minute {minute}:", "; ".join(f"{t.get_name()} {describe(t)}" for t in tasks))
        await asyncio.sleep(1)
    tasks[2].cancel()
    await asyncio.wait(tasks)
    print("roast:", describe(tasks[2]))

asyncio.run(main())
