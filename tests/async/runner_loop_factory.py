# loop_factory and debug of asyncio.run and Runner; the policy is asked only where there is no factory.
import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('policy: new')
        return super().new_event_loop()

    def set_event_loop(self, loop):
        print('policy: set', loop is not None)
        super().set_event_loop(loop)


class Loop(asyncio.SelectorEventLoop):
    name = 'mine'

    def __init__(self, *args):
        super().__init__()
        self.args = args

    def create_task(self, coro, **kwargs):
        print('create_task', sorted(kwargs))
        return super().create_task(coro, **kwargs)

    def close(self):
        print('close')
        super().close()


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, loop.get_debug(), getattr(loop, 'name', None), getattr(loop, 'args', None))
    return loop


asyncio.set_event_loop_policy(Policy())
asyncio.run(main())
asyncio.run(main(), debug=True)
loop = asyncio.run(main(), loop_factory=Loop)
print(loop)
asyncio.run(main(), debug=True, loop_factory=lambda: Loop(1, 2))
with asyncio.Runner(debug=False, loop_factory=asyncio.new_event_loop) as runner:
    runner.run(main())
    runner.run(main())
print('no loop')
with asyncio.Runner() as runner:
    pass
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()).__name__)
