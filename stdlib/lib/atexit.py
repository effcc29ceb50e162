"""Functions to be called when the program ends."""

_callbacks = []


def register(func, /, *args, **kwargs):
    """Have func(*args, **kwargs) called at the end: the last registered first."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget every registration of a function."""
    for i in range(len(_callbacks) - 1, -1, -1):
        if i < len(_callbacks) and _callbacks[i][0] == func:
            del _callbacks[i]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    """Call them all; the host does so when it closes the interpreter."""
    while _callbacks:
        func, args, kwargs = _callbacks.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report(func, error)


def _report(func, error):
    import sys
    import traceback

    trace = error.__traceback__
    text = "".join(traceback.format_exception(type(error), error, trace and trace.tb_next))
    print(f"Exception ignored in atexit callback {func!r}:\n{text}", end="", file=sys.stderr, flush=True)
