# Reference 3.4.1 to 3.4.4: awaitables, coroutine objects, asynchronous iterators and context managers.

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e)

def drive(coro, *sends):
    out = []
    try:
        out.append(coro.send(None))
        for s in sends: out.append(coro.throw(s) if isinstance(s, BaseException) else coro.send(s))
    except StopIteration as e: out.append(("returned", e.value))
    except Exception as e: out.append((type(e).__name__, str(e)))
    coro.close()
    return out
class A:
    def __init__(self, *v): self.v = v
    def __await__(self):
        got = []
        for v in self.v:
            try: got.append((yield v))
            except KeyError as e: got.append(repr(e))
        return got
async def wait(x): return await x
show(lambda: drive(wait(A(1, 2)), "a", "b"), lambda: drive(wait(A())), lambda: drive(wait(A(1, 2)), KeyError("k"), 5), lambda: drive(wait(A(1, 2)), ValueError("v")), lambda: drive(wait(wait(wait(A(7)))), 8))
class Iter:
    def __await__(self): return iter([1, 2])
class Bad:
    def __await__(self): return 5
class Bad2:
    def __await__(self): return made
class Bad3: __await__ = None
class Inst: pass
i = Inst(); i.__await__ = lambda: iter([])
class GenFn:
    def __await__(self): return (x for x in "ab")
for v in Iter(), Bad(), Bad3(), i, GenFn(), 5, None, [], (x for x in []), wait, "s": show(lambda: drive(wait(v), None, None))
co, made = Bad2(), wait(1)
show(lambda: drive(wait(co)), lambda: made.close())
c = wait(A(1))
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_suspended, c.cr_origin, c.cr_code.co_name)
print(c.send(None), type(c.cr_await).__name__, c.cr_suspended)
show(lambda: c.send(3), lambda: c.send(None), lambda: c.throw(KeyError), lambda: c.close(), lambda: c.cr_frame)
c2 = wait(A(1))
show(lambda: c2.send(1), lambda: iter(c2), lambda: list(c2), lambda: next(c2), lambda: c2.close(), lambda: c2.send(None), lambda: c2.close())
async def ignore():
    try: await A(1)
    except GeneratorExit: await A(2)
c3 = ignore(); c3.send(None)
show(lambda: c3.close())
async def stop(): raise StopIteration(5)
async def stop2(): raise StopAsyncIteration(5)
show(lambda: stop().send(None), lambda: stop2().send(None))
async def self_await():
    await me
me = self_await()
show(lambda: me.send(None))
t = wait(A(1)); t.send(None)
show(lambda: t.throw(ValueError("msg")))
class Wrapper:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def loop(x): return [v async for v in x]
class NoNext:
    def __aiter__(self): return self
class NoAw:
    def __aiter__(self): return self
    def __anext__(self): return 5
class Coro:
    async def __aiter__(self): return self
show(lambda: drive(loop(Wrapper(3))), lambda: drive(loop([1])), lambda: drive(loop(NoNext())), lambda: drive(loop(NoAw())), lambda: drive(loop(5)))
class ACM:
    def __init__(self, r): self.r = r
    async def __aenter__(self): print("aenter"); return self.r
    async def __aexit__(self, *a): print("aexit", a[0] and a[0].__name__); return self.r
async def use(x, fail=False):
    async with x as y:
        if fail: raise KeyError("in")
        return y
class NotAw:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
class NotAw2:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
class OnlyEnter:
    async def __aenter__(self): return 5
show(lambda: drive(use(ACM(1))), lambda: drive(use(ACM(1), True)), lambda: drive(use(ACM(0), True)), lambda: drive(use(NotAw())), lambda: drive(use(NotAw2())), lambda: drive(use(NotAw2(), True)), lambda: drive(use(OnlyEnter())), lambda: drive(use(5)), lambda: drive(use(open)))
