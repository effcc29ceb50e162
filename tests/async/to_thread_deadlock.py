# by-hand
# A thread that waits for what nobody will ever do is told so, where CPython hangs.
import asyncio
import concurrent.futures


async def main():
    never = concurrent.futures.Future()
    try:
        await asyncio.to_thread(never.result)
    except RuntimeError as e:
        print(e)
    loop = asyncio.get_running_loop()

    async def wait_for_ever():
        await asyncio.Event().wait()

    try:
        await asyncio.to_thread(asyncio.run, wait_for_ever())
    except RuntimeError as e:
        print(str(e)[:9])
    # The loop waits for the thread, which waits for the loop.
    with concurrent.futures.ThreadPoolExecutor() as pool:
        waits = pool.submit(lambda: asyncio.run_coroutine_threadsafe(asyncio.sleep(0, "done"), loop).result())
        try:
            waits.result()
        except RuntimeError as e:
            print(e)
        print(await asyncio.wrap_future(waits))


asyncio.run(main())
