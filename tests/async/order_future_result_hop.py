# A waiter of a future resumes one hop after set_result.
import asyncio


async def waiter(name, fut):
    print(name, "waits")
    print(name, "got", await fut)


async def ticker():
    for i in range(5):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    fut = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter("a", fut)), asyncio.create_task(ticker()), asyncio.create_task(waiter("b", fut))]
    await asyncio.sleep(0)
    print("set")
    fut.set_result(42)
    print("set returns")
    await asyncio.gather(*tasks)

asyncio.run(main())
