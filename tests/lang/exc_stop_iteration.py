# StopIteration, StopAsyncIteration, GeneratorExit: value, and what generators make of them.
def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except BaseException as e:
        print(what, "!!", type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))


for args in (), (1,), (1, 2), (None,), ((1, 2),), ("t",):
    e = StopIteration(*args)
    print(repr(e), str(e), e.value, e.args, e.__reduce__()[1:])
e = StopIteration(5)
e.value = 6
print(e.value, e.args)
del e.value
print(e.value, e.args, e.__dict__)
e.__init__()
print(e.value, e.args)
e.__init__(7, 8)
print(e.value, e.args)
attempt("keyword", lambda: StopIteration(value=1))
print(StopAsyncIteration(1).args, hasattr(StopAsyncIteration(1), "value"), repr(GeneratorExit("x")), issubclass(GeneratorExit, Exception))


class Own(StopIteration):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


print(Own(1, 2).value, Own(1, 2).b, Own(1, 2).args)


def returns(value):
    return value
    yield


def driven(g):
    try:
        next(g)
    except StopIteration as e:
        return e.value, e.args


for value in None, 1, (1, 2), StopIteration(3), [], ():
    print(driven(returns(value)))


def collect():
    got = yield from returns("sub")
    print("got", got)
    return got


attempt("yield from", lambda: list(collect()))


def raises(e):
    raise e
    yield


# A StopIteration inside a generator is an error there.
attempt("raised inside", lambda: next(raises(StopIteration(1))))
attempt("subclass inside", lambda: next(raises(Own(1, 2))))
attempt("async stop inside", lambda: next(raises(StopAsyncIteration(1))))
attempt("next of empty inside", lambda: list(next(iter(())) for i in range(1)))
attempt("in a list", lambda: [next(iter(())) for i in range(1)])
attempt("in map", lambda: list(map(lambda i: next(iter(())), range(3))))
attempt("exit inside", lambda: next(raises(GeneratorExit("g"))))


def thrown():
    try:
        yield 1
    except ValueError:
        return "returned"


g = thrown()
next(g)
try:
    g.throw(ValueError)
except StopIteration as e:
    print("thrown", e.value)


def ignores_exit():
    for i in range(3):
        try:
            yield i
        except GeneratorExit:
            print("ignored", i)


g = ignores_exit()
next(g)
attempt("close ignored", g.close)
attempt("close ignored again", g.close)
attempt("close at last", g.close)


def closes(value):
    try:
        yield 1
    except GeneratorExit as e:
        print("closing", repr(e))
        return value


g = closes("v")
next(g)
attempt("close", g.close)
attempt("close again", g.close)
g = closes("v")
attempt("close unstarted", g.close)


class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration("the end", self.n)
        return self.n


print(list(Iterator()), sum(Iterator()), [*Iterator()], max(Iterator()))
it = Iterator()
list(it)
attempt("exhausted", lambda: next(it))
attempt("default", lambda: next(it, "default"))


class StopsInInit:
    def __iter__(self):
        raise StopIteration("in iter")


attempt("in __iter__", lambda: list(StopsInInit()))
attempt("in __iter__ for", lambda: [x for x in StopsInInit()])


async def async_stop():
    raise StopIteration("in a coroutine")


async def async_generator():
    yield 1
    raise StopAsyncIteration("in an async generator")


def step(coroutine):
    try:
        coroutine.send(None)
    finally:
        coroutine.close()


attempt("coroutine", lambda: step(async_stop()))


async def consume():
    return [x async for x in async_generator()]


attempt("async generator", lambda: step(consume()))


async def value():
    return 42


attempt("coroutine's value", lambda: step(value()))
