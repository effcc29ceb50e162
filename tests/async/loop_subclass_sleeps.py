# real-time
# A loop's call_later sees the sleeps, and the function that ends them.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def call_later(self, delay, callback, *args, context=None):
        print("call_later", delay, callback.__module__, callback.__qualname__, len(args))
        return super().call_later(delay, callback, *args, context=context)


async def main():
    print(await asyncio.sleep(0.01, "result"))
    t = asyncio.create_task(asyncio.sleep(0.5))
    await asyncio.sleep(0.01)
    t.cancel()
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError as e:
        print(repr(e))


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())
