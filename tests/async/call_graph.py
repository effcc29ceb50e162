# by-hand
# Call graphs, as Python 3.14 documents them.
import asyncio
import io
import re


def show(text):
    text = re.sub(r"id=0x[0-9a-f]+", "id=...", text)
    print(re.sub(r"File '.*call_graph.py'", "File 'call_graph.py'", text))
    print()


def plain():
    show(asyncio.format_call_graph())


async def test():
    plain()
    show(asyncio.format_call_graph(limit=1))
    show(asyncio.format_call_graph(limit=-1))
    show(asyncio.format_call_graph(limit=0))
    graph = asyncio.capture_call_graph()
    print(type(graph).__name__, graph.future is asyncio.current_task(), [type(e).__name__ for e in graph.call_stack], len(graph.awaited_by))
    out = io.StringIO()
    asyncio.print_call_graph(file=out)
    print(out.getvalue().count("\n"))


async def in_group():
    async with asyncio.TaskGroup() as g:
        g.create_task(test(), name="test")


async def inner(event):
    await event.wait()


async def generate(event):
    await inner(event)
    yield 1


async def iterate(event):
    async for x in generate(event):
        pass


async def outside(task):
    await task


async def main():
    await in_group()
    event = asyncio.Event()
    t = asyncio.create_task(iterate(event), name="iterate")
    g = asyncio.gather(t, return_exceptions=True)
    waiter = asyncio.create_task(outside(g), name="outside")
    shielded = asyncio.create_task(outside(asyncio.shield(t)), name="shielded")
    w = asyncio.create_task(asyncio.wait([t]), name="wait")
    await asyncio.sleep(0)
    show(asyncio.format_call_graph(t))
    asyncio.graph.future_add_to_awaited_by(waiter, shielded)
    show(asyncio.format_call_graph(waiter))
    asyncio.graph.future_discard_from_awaited_by(waiter, shielded)
    show(asyncio.format_call_graph(waiter, limit=0))
    event.set()
    await w
    show(asyncio.format_call_graph(t))

asyncio.run(main())
print(asyncio.format_call_graph(asyncio.new_event_loop().create_future())[:10])
for bad in None, 42:
    try:
        asyncio.capture_call_graph(bad)
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)
