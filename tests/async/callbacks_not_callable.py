import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_at(0, 0)
    loop.call_soon(3)
    loop.call_later(0, None)
    loop.call_soon_threadsafe("a")
    f = loop.create_future()
    f.add_done_callback(3)
    f.set_result(1)
    await asyncio.sleep(0.1)
    print("here")
asyncio.run(main())
