# A function that is given a generator's code, and back; with a warning.
import warnings


def plain():
    return 'plain'


def generator():
    yield 'generator'


async def coroutine():
    return 'coroutine'


def changing():
    yield 1
    changing.__code__ = plain.__code__
    yield changing()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(list(changing()), changing())
    was = plain.__code__
    for other in generator, plain, coroutine:
        plain.__code__ = other.__code__
        made = plain()
        print(type(made).__name__)
        made.close()
    plain.__code__ = was
    print(plain())
print([(w.category.__name__, str(w.message)) for w in caught])
