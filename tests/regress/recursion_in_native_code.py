# by-hand
# long
# Native code that calls itself a few thousand times ends with RecursionError, and nothing is broken afterwards.
import functools
import itertools
from collections import deque


def nested(wrap, core, depth):
    for _ in range(depth):
        core = wrap(core)
    return core


def attempt(name, work):
    try:
        result = work()
        print(name, "ends:", result)
    except RecursionError as e:
        print(name, "-", e)


def both(wrap, core, depth):
    return nested(wrap, core, depth), nested(wrap, core, depth)


for depth in (300, 60000):
    print(depth)
    attempt("repr of lists", lambda: len(repr(nested(lambda x: [x], [], depth))))
    attempt("repr of dicts", lambda: len(repr(nested(lambda x: {1: x}, {}, depth))))
    attempt("repr of deques", lambda: len(repr(nested(lambda x: deque([x]), deque(), depth))))
    attempt("comparison of lists", lambda: (lambda a, b: a == b)(*both(lambda x: [x], [], depth)))
    attempt("order of tuples", lambda: (lambda a, b: a < b)(*both(lambda x: (x,), (), depth)))
    attempt("comparison of dicts", lambda: (lambda a, b: a == b)(*both(lambda x: {1: x}, {}, depth)))
    attempt("comparison of deques", lambda: (lambda a, b: a == b)(*both(lambda x: deque([x]), deque(), depth)))
    attempt("hash of tuples", lambda: isinstance(hash(nested(lambda x: (x,), (), depth)), int))
    attempt("isinstance", lambda: isinstance(1, nested(lambda x: (x,), int, depth)))
    attempt("issubclass", lambda: issubclass(bool, nested(lambda x: (x,), int, depth)))
    attempt("map", lambda: list(nested(lambda x: map(int, x), [1, 2], depth)))
    attempt("filter", lambda: list(nested(lambda x: filter(None, x), [1, 2], depth)))
    attempt("zip", lambda: len(list(nested(zip, [1, 2], depth))))
    attempt("enumerate", lambda: len(list(nested(enumerate, [1, 2], depth))))
    attempt("chain", lambda: list(nested(itertools.chain, [1, 2], depth)))
    attempt("islice", lambda: list(nested(lambda x: itertools.islice(x, 5), [1, 2], depth)))
    attempt("generator expressions", lambda: list(nested(lambda x: (y for y in x), [1, 2], depth)))
    attempt("partial", lambda: nested(functools.partial, int, depth)("3"))
