# A task made just before main returns still gets the turn that was its due.
import asyncio


async def background():
    print("one turn")
    await asyncio.sleep(0)
    print("no second turn")


async def main():
    t = asyncio.create_task(background())
    t.add_done_callback(lambda t: print("cancelled:", t.cancelled()))
    print("main returns")

asyncio.run(main())
print("after run")
