"""Leaving in good order: ask, wait a while, then insist."""
import asyncio


async def server(name, farewell):
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(f"  {name} says goodbye")
        await asyncio.sleep(farewell)
        print(f"  {name} is gone")
        raise


async def shut_down(tasks, patience):
    for task in tasks:
        task.cancel()
    done, late = await asyncio.wait(tasks, timeout=patience)
    print(f"{len(done)} left in time, {len(late)} did not")
    for task in late:
        task.cancel()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    servers = [asyncio.create_task(server(n, f)) for n, f in [("mail", 0.5), ("web", 1), ("backup", 300)]]
    await asyncio.sleep(5)
    print("shutting down")
    results = await shut_down(servers, patience=3)
    print([type(r).__name__ for r in results], f"{asyncio.get_running_loop().time():.1f} s")

asyncio.run(main())
