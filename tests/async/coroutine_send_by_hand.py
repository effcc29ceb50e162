# A coroutine driven without a loop.


class Pause:
    def __await__(self):
        got = yield "paused"
        print("sent", got)
        return got * 2


async def work():
    return await Pause() + await Pause()

c = work()
print(c.send(None))
print(c.send(1))
try:
    c.send(10)
except StopIteration as e:
    print("value", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
