# Forms of import.
import asyncio
import time as clock
from asyncio import sleep, Queue as Q
from time import monotonic, perf_counter as pc
import asyncio, sys
print(asyncio.sleep is sleep, asyncio.Queue is Q, callable(clock.time), callable(monotonic), callable(pc), sys.version_info[:2] >= (3, 13), asyncio.__name__)
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from asyncio import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    from no_such_module.sub import x
except ImportError as e:
    print(type(e).__name__, e)
try:
    asyncio.no_such_name
except AttributeError as e:
    print(e)


def f():
    import random
    return random.__name__


print(f())
