# A generator or coroutine given where a body is run at once only makes its object; nothing of it runs.
import builtins


def generator():
    print("never")
    yield 1


async def stream():
    print("never")
    yield 1


build = builtins.__build_class__
print(build(generator, "A").__name__)
print(build(stream, "B").__name__)
print(type(eval(generator.__code__)).__name__, exec(generator.__code__))
print(type(eval(stream.__code__)).__name__)
