# aiter() and anext(): defaults, refusals, and what they give back.
from support.attempts import show


import asyncio


async def numbers():
    yield 1
    yield 2


class NoNext:
    def __aiter__(self):
        return 5


class Counter:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration("over")
        return self.n


class Spoilt:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def main():
    it = aiter(numbers())
    print(aiter(it) is it, await anext(it), await anext(it, "d"), await anext(it, "d"))
    try:
        await anext(it)
    except StopAsyncIteration as error:
        print("stopped", error.args)
    counter = Counter()
    print(await anext(counter), await anext(counter), await anext(counter, None))
    try:
        await anext(Counter.__aiter__(counter))
    except StopAsyncIteration as error:
        print(error.args)
    for work in (lambda: aiter(5), lambda: aiter(NoNext()), lambda: anext(5), lambda: anext(5, 6), lambda: aiter(),
                 lambda: anext(), lambda: anext(1, 2, 3), lambda: aiter([]), lambda: anext(iter([]))):
        show(work)
    for default in ((), (1,)):
        try:
            print(await anext(Spoilt(), *default))
        except TypeError as error:
            print("TypeError", error)


asyncio.run(main())
