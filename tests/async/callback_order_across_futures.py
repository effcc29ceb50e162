# Callbacks of several futures run in the order of completion.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fs = [loop.create_future() for _ in range(3)]
    for i, f in enumerate(fs):
        f.add_done_callback(lambda f, i=i: print("future", i, f.result()))
    fs[2].set_result("c")
    fs[0].set_result("a")
    fs[1].set_result("b")
    await asyncio.sleep(0)

asyncio.run(main())
