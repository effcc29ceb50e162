# The current loop outside coroutines is the policy's affair.
import asyncio
import warnings


def attempt(function, *args):
    try:
        return function(*args)
    except BaseException as e:
        print(type(e).__name__, e)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    loop = asyncio.get_event_loop()
    print([f'{w.category.__name__}: {w.message}' for w in seen])
print(isinstance(loop, asyncio.BaseEventLoop), asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
attempt(asyncio.get_event_loop)
attempt(asyncio.set_event_loop, 1)
attempt(asyncio.set_event_loop_policy, 1)
other = asyncio.new_event_loop()
asyncio.set_event_loop(other)
print(asyncio.get_event_loop() is other)


async def running():
    return asyncio.get_event_loop()

print(other.run_until_complete(running()) is other)
print(asyncio.run(running()) is other)
attempt(asyncio.get_event_loop)

policy = asyncio.get_event_loop_policy()
print(isinstance(policy, asyncio.DefaultEventLoopPolicy), isinstance(policy, asyncio.AbstractEventLoopPolicy))
for method in 'get_event_loop', 'new_event_loop':
    attempt(getattr(asyncio.AbstractEventLoopPolicy(), method))


class Fixed(asyncio.AbstractEventLoopPolicy):
    def get_event_loop(self):
        return 'fixed'

    def new_event_loop(self):
        return 'new'


asyncio.set_event_loop_policy(Fixed())
print(asyncio.get_event_loop(), asyncio.new_event_loop())
attempt(asyncio.set_event_loop, None)
asyncio.set_event_loop_policy(None)
fresh = asyncio.get_event_loop_policy()
print(fresh is policy)
for closed in loop, other:
    closed.close()
