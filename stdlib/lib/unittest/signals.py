"""Ctrl-C during a run: the first lets the test that is running end, the second interrupts it."""

__unittest = True

_results = []
_installed = None


def registerResult(result):
    """Have the result told to stop when Ctrl-C is pressed."""
    if not any(r is result for r in _results):
        _results.append(result)


def removeResult(result):
    """Forget a result; whether it was registered."""
    for i, r in enumerate(_results):
        if r is result:
            del _results[i]
            return True
    return False


class _InterruptHandler:
    def __init__(self, before):
        import signal
        self.called = False
        self.original_handler = before
        if before is signal.SIG_DFL:
            before = signal.default_int_handler
        elif before is signal.SIG_IGN:
            before = lambda number, frame: None
        elif not callable(before):
            raise TypeError('expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
        self.default_handler = before

    def __call__(self, number, frame):
        import signal
        if self.called or signal.getsignal(signal.SIGINT) is not self:
            self.default_handler(number, frame)
        self.called = True
        for result in list(_results):
            result.stop()


def installHandler():
    """Let the first Ctrl-C end the run after the present test."""
    global _installed
    if _installed is None:
        import signal
        _installed = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _installed)


def removeHandler(method=None):
    """Undo installHandler(); as a decorator, for the time of a call."""
    if method is None:
        if _installed is not None:
            import signal
            signal.signal(signal.SIGINT, _installed.original_handler)
        return None
    from functools import wraps

    @wraps(method)
    def inner(*args, **kwargs):
        import signal
        before = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, before)
    return inner
