# What iscoroutine and iscoroutinefunction say; a class with a coroutine's methods is driven as one.
import asyncio
import functools


async def function():
    return 1


async def generator():
    yield 1


def plain():
    yield 1


class Driven:
    """A coroutine by its methods."""
    def __init__(self, steps):
        self.steps = steps

    def __await__(self):
        return self

    def send(self, value):
        print('send', value, self.steps)
        if not self.steps:
            raise StopIteration('result')
        self.steps -= 1

    def throw(self, *args):
        raise args[0]

    def close(self):
        pass


class Marked:
    _is_coroutine = asyncio.coroutines._is_coroutine

    def __call__(self):
        return function()


class Awaitable:
    def __await__(self):
        return iter(())


coro = function()
for value in coro, generator(), plain(), Driven(0), Awaitable(), function, 1, Driven:
    print(asyncio.iscoroutine(value), end=' ')
print()
coro.close()
for value in function, generator, plain, functools.partial(function), functools.partial(functools.partial(function)), Marked(), Marked, 1, Driven(0).send:
    print(asyncio.iscoroutinefunction(value), end=' ')
print()
print(asyncio.run(Driven(2)))
