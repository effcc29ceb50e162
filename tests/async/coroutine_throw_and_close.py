# throw and close on a coroutine.


class Pause:
    def __await__(self):
        try:
            yield 1
        except ValueError as e:
            print("inside", e)
            yield 2
        finally:
            print("finally")


async def work():
    await Pause()

c = work()
print(c.send(None))
print(c.throw(ValueError("v")))
c.close()
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
d = work()
d.close()
try:
    d.send(None)
except RuntimeError as e:
    print(e)
