# RuntimeError, RecursionError, NotImplementedError, PythonFinalizationError, MemoryError, BufferError, EOFError, AssertionError,
# ReferenceError, SystemError: who raises them.
import collections
import weakref


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as e:
        print(what, "!!", type(e).__name__, e, e.args)


for cls in (RuntimeError, RecursionError, NotImplementedError, PythonFinalizationError, MemoryError, BufferError, EOFError, AssertionError, ReferenceError, SystemError):
    print([c.__name__ for c in cls.__mro__[1:-1]], repr(cls("t", 1)), str(cls("t")), cls().args, cls("a").__reduce__()[1:])
    attempt("keyword", lambda: cls(a=1))


def forever(n):
    return forever(n + 1)


attempt("recursion", lambda: forever(0))


class Abstract:
    def method(self):
        raise NotImplementedError

    def other(self):
        raise NotImplementedError("to be written")


attempt("not implemented", Abstract().method)
attempt("not implemented text", Abstract().other)
attempt("NotImplemented is no exception", lambda: exec("raise NotImplemented"))
attempt("NotImplemented called", lambda: NotImplemented("x"))


def asserted(*args):
    if len(args) == 1:
        assert args[0]
    else:
        assert args[0], args[1]


attempt("assert", lambda: asserted(0))
attempt("assert text", lambda: asserted(0, "text"))
attempt("assert tuple", lambda: asserted(0, (1, 2)))
attempt("assert exception", lambda: asserted(0, ValueError("inner")))
attempt("assert well", lambda: asserted(1, 1 / 1))
d = {1: 1, 2: 2}


def change_dict():
    for k in d:
        d[k + 10] = 1


def change_set():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


def change_deque():
    q = collections.deque([1, 2])
    for x in q:
        q.append(x)


def change_keys():
    e = {1: 1, 2: 2}
    for k in e:
        del e[k]
        e[k + 10] = 1


attempt("dict grows", change_dict)
attempt("set grows", change_set)
attempt("deque grows", change_deque)
attempt("dict keys change", change_keys)


def busy():
    yield next(g)


g = busy()
attempt("generator busy", lambda: next(g))
attempt("no exception", lambda: exec("raise"))
attempt("super without", lambda: super())


def super_deleted():
    class A:
        def m(self):
            del self
            super().m()

    A().m()


attempt("super deleted", super_deleted)


def super_no_args():
    class A:
        def m():
            super().m()

    A.m()


attempt("super no args", super_no_args)


def super_not_an_instance():
    class A:
        def m(self):
            super().m()

    A.m(5)


attempt("super wrong", super_not_an_instance)


def reentered():
    import asyncio

    async def main():
        coro = main2()
        await coro
        await coro

    async def main2():
        pass

    asyncio.run(main())


attempt("awaited twice", reentered)


class Target:
    pass


proxy = weakref.proxy(Target)
print(proxy.__name__)


def dead():
    import gc

    t = Target()
    t.me = t
    p = weakref.proxy(t)
    del t
    gc.collect()
    return p


def stack_cleaned(n):
    return n and stack_cleaned(n - 1)


stack_cleaned(50)
attempt("list of huge", lambda: [0] * (2 ** 62))
attempt("str of huge", lambda: "ab" * (2 ** 62))
attempt("bytes of huge", lambda: bytes(2 ** 62))
attempt("bytearray of huge", lambda: bytearray(2 ** 62))
attempt("range list of huge", lambda: list(range(2 ** 62)))
attempt("ljust huge", lambda: "a".ljust(2 ** 62))
attempt("format huge", lambda: format(1, str(10 ** 30)))
view = memoryview(b"abc")
attempt("read-only view", lambda: view.__setitem__(0, 1))
view.release()
attempt("released view", lambda: view[0])
attempt("released view len", lambda: len(view))
import io

attempt("closed", lambda: (lambda f: (f.close(), f.read()))(io.StringIO()))
attempt("get running loop", lambda: __import__("asyncio").get_running_loop())
