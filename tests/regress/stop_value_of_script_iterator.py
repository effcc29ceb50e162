# The value of the StopIteration that an iterator of a script raises is that of await and yield from.
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(5)
class A:
    def __await__(self): return It()
async def f():
    return await A()
try: f().send(None)
except StopIteration as e: print(e.value)
def g():
    x = yield from It()
    print(x)
list(g())
