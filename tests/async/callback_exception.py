# A done callback that fails does not stop the others.
# stderr says so.
import asyncio


def bad(fut):
    raise ValueError("in a callback")


async def main():
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(bad)
    f.add_done_callback(lambda f: print("second", f.result()))
    f.set_result(1)
    await asyncio.sleep(0)
    print("end")

asyncio.run(main())
