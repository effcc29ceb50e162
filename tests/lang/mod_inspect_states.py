"""inspect's view of what waits: generators, coroutines, asynchronous generators; frames and tracebacks."""
import asyncio
import inspect


async def co():
    await asyncio.sleep(0)


async def agen():
    yield 1


@inspect.markcoroutinefunction
def marked():
    return co()


c = co()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(c))
c.send(None)
print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
c.close()
print(inspect.getcoroutinestate(c))
a = agen()
print(inspect.getasyncgenstate(a), inspect.isasyncgen(a), inspect.isasyncgenfunction(agen))
print(inspect.iscoroutinefunction(marked), inspect.iscoroutinefunction(co), inspect.isawaitable(3))


def outer():
    return inner()


def inner():
    return [f.function for f in inspect.stack()][:3], inspect.currentframe().f_back.f_code.co_name


print(outer())
try:
    1 / 0
except ZeroDivisionError as e:
    info = inspect.getinnerframes(e.__traceback__)
    print(len(info), info[0].function, info[0].code_context, info[0].index)
for what in 3, len, int:
    try:
        print(inspect.getsource(what))
    except (TypeError, OSError) as e:
        print(type(e).__name__, str(e).split(" object")[0])
s = inspect.signature(lambda a, *, b=1: None)
print(s.replace(parameters=[s.parameters["b"]]), s == inspect.signature(lambda a, *, b=1: 0), s.parameters["a"].kind.description)
try:
    inspect.Signature([inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY), inspect.Parameter("b", inspect.Parameter.POSITIONAL_ONLY)])
except ValueError as e:
    print(e)
for name, kind in (("1a", inspect.Parameter.KEYWORD_ONLY), ("if", inspect.Parameter.POSITIONAL_OR_KEYWORD)):
    try:
        inspect.Parameter(name, kind)
    except ValueError as e:
        print(e)
