"""Functions to be called when the program ends."""

_callbacks = []  # (function, args, kwargs); None where one was taken back


def register(func, /, *args, **kwargs):
    """Have func(*args, **kwargs) called at the end: the last registered first."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget every registration of a function."""
    for i, entry in enumerate(_callbacks):
        if entry is not None and entry[0] == func:
            _callbacks[i] = None


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _run_exitfuncs():
    """Call them all; the host does so when it closes the interpreter. What they register themselves is not called."""
    for i in range(len(_callbacks) - 1, -1, -1):
        if i >= len(_callbacks) or _callbacks[i] is None:
            continue
        func, args, kwargs = _callbacks[i]
        _callbacks[i] = None
        try:
            func(*args, **kwargs)
        except BaseException as error:
            _report(func, error)
    _callbacks.clear()


def _report(func, error):
    import sys
    import traceback

    trace = error.__traceback__
    text = "".join(traceback.format_exception(type(error), error, trace and trace.tb_next))
    print(f"Exception ignored in atexit callback {func!r}:\n{text}", end="", file=sys.stderr, flush=True)
