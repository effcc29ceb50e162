# Callbacks of a future run in the order of adding, each through the ready queue.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    for i in range(3):
        fut.add_done_callback(lambda f, i=i: print("callback", i, f.result()))
    loop.call_soon(print, "soon before")
    fut.set_result("r")
    loop.call_soon(print, "soon after")
    fut.add_done_callback(lambda f: print("added late"))
    print("nothing yet")
    await asyncio.sleep(0)
    print("after a hop")
    await asyncio.sleep(0)

asyncio.run(main())
