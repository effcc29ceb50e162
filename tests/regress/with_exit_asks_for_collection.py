# What is on its way out of a with block outlives a collection that __exit__ asks for.
import gc


class Collecting:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        gc.collect()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *info):
        gc.collect()


def returned():
    with Collecting():
        return str(12) + 'x'


def returned_from_two():
    for i in [str(1), str(2)]:
        for j in [str(4), str(5)]:
            with Collecting(), Collecting():
                if j == '4':
                    continue
                return i + j


def raised():
    with Collecting():
        raise ValueError(str(3))


async def returned_later():
    async with Collecting():
        return str(12) + 'y'


async def raised_later():
    async with Collecting():
        raise ValueError(str(4))


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


for function in returned, returned_from_two, raised:
    try:
        print(function())
    except ValueError as e:
        print(repr(e))
for function in returned_later, raised_later:
    try:
        print(drive(function()))
    except ValueError as e:
        print(repr(e))
