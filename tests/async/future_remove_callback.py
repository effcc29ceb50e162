# remove_done_callback takes all equal ones out and counts them.
import asyncio


async def main():
    f = asyncio.get_running_loop().create_future()

    def cb(fut):
        print("called", fut is f)
    f.add_done_callback(cb)
    f.add_done_callback(cb)
    f.add_done_callback(print)
    print(f.remove_done_callback(cb), f.remove_done_callback(cb), f.remove_done_callback(print))
    f.add_done_callback(cb)
    f.set_result(None)
    await asyncio.sleep(0)

asyncio.run(main())
