# by-hand
# weft-args: --virtual-time
# When nothing is left that could wake a task, run() ends and says who waits.
import asyncio


async def waits_for(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waits_for(event), name="listener")
    await task

try:
    asyncio.run(main())
except RuntimeError as e:
    text = str(e)
    print(text.split(":")[0], "Task-1" in text, "listener" in text, "main() running at" in text)
