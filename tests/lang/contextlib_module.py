import contextlib
import sys
from contextlib import (AbstractContextManager, ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stderr,
                        redirect_stdout, suppress)


def tell(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except BaseException as e:
        print(type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))


print(contextlib.__all__)


@contextmanager
def manager(name, swallow=False):
    """Doc of manager."""
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        print("exit", name)


with manager("a") as x:
    print(x)
with manager("b", swallow=True):
    raise ValueError(1)


def failing():
    with manager("c"):
        raise ValueError(2)


tell(failing)
print(manager.__name__, manager.__doc__, manager("x").__doc__, isinstance(manager("x"), AbstractContextManager))


@manager("deco")
def decorated(a):
    """decorated doc"""
    return a + 1


print(decorated(1), decorated(2), decorated.__name__, decorated.__doc__)


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def yields_after_throw():
    try:
        yield 1
    except KeyError:
        yield 2


@contextmanager
def replaces():
    try:
        yield
    except KeyError as e:
        raise RuntimeError("replaced") from e


@contextmanager
def plain():
    yield


def run(cm, exc=None):
    with cm:
        if exc is not None:
            raise exc
        return "done"


tell(run, no_yield())
tell(run, two_yields())
tell(run, yields_after_throw(), KeyError(1))
tell(run, replaces(), KeyError(2))
tell(run, plain(), StopIteration("mine"))
tell(run, plain(), RuntimeError("plain runtime"))
tell(run, plain(), KeyboardInterrupt("kb"))


# ---- small ones ----
class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as t:
    print(type(t).__name__)
tell(run, closing(Thing()), KeyError("in closing"))
with nullcontext() as n, nullcontext(5) as five:
    print(n, five)
with suppress(KeyError, ValueError):
    raise ValueError("suppressed")
with suppress():
    pass
tell(run, suppress(KeyError), TypeError("not suppressed"))
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [ValueError(2)])])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as e:
    print(repr(e))
tell(run, suppress(BaseException), KeyboardInterrupt())


class Writer:
    def __init__(self):
        self.text = []

    def write(self, s):
        self.text.append(s)

    def flush(self):
        pass


w, w2 = Writer(), Writer()
redirect = redirect_stdout(w)
with redirect as target:
    print("hidden", target is w)
    with redirect_stdout(w2):
        print("inner")
    with redirect:
        print("again")
with redirect_stderr(w2):
    print("error", file=sys.stderr)
print(w.text, w2.text, sys.stdout is not w)


class Deco(ContextDecorator):
    def __enter__(self):
        print("deco in")

    def __exit__(self, *exc):
        print("deco out", exc[0])
        return True


@Deco()
def raising():
    raise ValueError


print(raising())


# ---- ABC ----
class Both:
    def __enter__(self):
        return 1

    def __exit__(self, *a):
        pass


class OnlyEnter:
    def __enter__(self):
        return 1


class NoExit(Both):
    __exit__ = None


print([issubclass(c, AbstractContextManager) for c in (Both, OnlyEnter, NoExit, int)], AbstractContextManager[int])
tell(AbstractContextManager)


class FromABC(AbstractContextManager):
    def __exit__(self, *a):
        return None


with FromABC() as f:
    print(type(f).__name__)


# ---- ExitStack ----
class CM:
    def __init__(self, name, result=None, fail=None):
        self.name, self.result, self.fail = name, result, fail

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, typ, value, tb):
        print("exit", self.name, typ and typ.__name__, value, tb is not None)
        if self.fail:
            raise self.fail
        return self.result


with ExitStack() as stack:
    print(stack.enter_context(CM("one")).name)
    stack.callback(print, "callback", 1, sep="-")
    stack.push(CM("pushed"))
    stack.push(lambda *exc: print("function", exc))

    @stack.callback
    def done():
        print("done")

    print(done.__name__)


def stacked(*cms, exc=None):
    with ExitStack() as stack:
        for cm in cms:
            stack.enter_context(cm)
        if exc is not None:
            raise exc
    return "after"


tell(stacked, CM(1), CM(2, result=True), CM(3), exc=ValueError("v"))
tell(stacked, CM(1), CM(2), exc=ValueError("v"))
tell(stacked, CM(1), CM(2, fail=KeyError("k")), CM(3), exc=ValueError("v"))
tell(stacked, CM(1, result=True), CM(2, fail=KeyError("k")), exc=ValueError("v"))
tell(stacked, CM(1), CM(2, fail=KeyError("k")), CM(3, fail=IndexError("i")))


def chain(e):
    out = []
    while e is not None:
        out.append(repr(e))
        e = e.__context__
    return out


try:
    try:
        raise LookupError("outer")
    except LookupError:
        with ExitStack() as stack:
            stack.push(CM(1, fail=KeyError("first")))
            stack.push(CM(2, fail=IndexError("second")))
            raise ValueError("body")
except KeyError as e:
    print(chain(e))

stack = ExitStack()
stack.enter_context(CM("kept"))
other = stack.pop_all()
stack.close()
print("now")
other.close()
other.close()
tell(ExitStack().enter_context, 5)
tell(ExitStack().enter_context, OnlyEnter())
with ExitStack() as stack:
    for i in range(1000):
        stack.callback(lambda: None)
