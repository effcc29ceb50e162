"""What all executors share: futures, and waiting for several of them."""

import sys
import time
from collections import namedtuple

from _fibres import Event

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"  # and nobody who waits in wait() or as_completed() has been told
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_SHOWN = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_GenericAlias = type(list[int])


class Error(Exception):
    """Base of the exceptions of futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The operation is not allowed in this state."""


class BrokenExecutor(RuntimeError):
    """The executor cannot be used any more."""


TimeoutError = TimeoutError


def _report(text):
    """As a logger without handlers: the message and the exception being handled."""
    import traceback
    print(text, file=sys.stderr)
    traceback.print_exc()


class Future:
    """The result of a function that an executor runs."""

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._event = None  # made when somebody waits for this one alone
        self._observers = []  # of wait() and as_completed()
        self._callbacks = []

    __class_getitem__ = classmethod(_GenericAlias)

    def __repr__(self):
        text = f"<{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}"
        if self._state == FINISHED:
            if self._exception is not None:
                text += f" raised {type(self._exception).__name__}"
            else:
                text += f" returned {type(self._result).__name__}"
        return text + ">"

    # What who waits may ask.

    def cancel(self):
        """Cancel it unless it runs or has run; return whether it is cancelled."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state == PENDING:
            self._state = CANCELLED
            self._settled()
        return True

    def cancelled(self):
        """Return whether it was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Return whether its function runs now."""
        return self._state == RUNNING

    def done(self):
        """Return whether it was cancelled or has ended."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        """Call fn(self) when it is done; at once when it is already."""
        if not self.done():
            self._callbacks.append(fn)
        else:
            self._call(fn)

    def result(self, timeout=None):
        """Return what the function returned, or raise what it raised; wait for it, at most for a number of seconds."""
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        """Return the exception that the function raised, or None; wait for it as result does."""
        self._wait(timeout)
        return self._exception

    def _wait(self, timeout):
        if not self.done():
            if self._event is None:
                self._event = Event()
            self._event.wait(timeout)
        if self.cancelled():
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    # What executors do.

    def set_running_or_notify_cancel(self):
        """The function is about to run: False when it was cancelled and must not."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            self._tell_observers()
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        print(f"Future {id(self)} in unexpected state: {self._state}", file=sys.stderr)
        raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        """The function returned."""
        self._finish(result, None)

    def set_exception(self, exception):
        """The function raised."""
        self._finish(None, exception)

    def _finish(self, result, exception):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._exception = exception
        self._state = FINISHED
        self._tell_observers()
        self._settled()

    def _tell_observers(self):
        for observer in tuple(self._observers):
            observer(self)

    def _settled(self):
        if self._event is not None:
            self._event.set()
        for fn in self._callbacks:
            self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception:
            _report(f"exception calling callback for {self!r}")


# ---- waiting for several ----

def _over(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _failed(future):
    return not future.cancelled() and future._exception is not None


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait until all are done, or the first is, or the first has failed; return those that are done and the others."""
    fs = set(fs)
    done = {f for f in fs if _over(f)}
    if (return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and any(_failed(f) for f in done) or len(done) == len(fs)):
        return DoneAndNotDoneFutures(done, fs - done)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    left = len(fs) - len(done)
    enough = Event()

    def observe(future):
        nonlocal left
        left -= 1
        done.add(future)
        if left == 0 or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and _failed(future):
            enough.set()

    waited = fs - done
    for f in waited:
        f._observers.append(observe)
    try:
        enough.wait(timeout)
    finally:
        for f in waited:
            f._observers.remove(observe)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """Iterate over futures as they are done; TimeoutError after a number of seconds."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    total = len(fs)
    ready = [f for f in fs if _over(f)]
    waited = fs - set(ready)
    event = Event()

    def observe(future):
        ready.append(future)
        event.set()

    for f in waited:
        f._observers.append(observe)
    try:
        while fs:
            if not ready:
                event = Event()
                left = None if end is None else end - time.monotonic()
                if left is not None and left < 0 or not event.wait(left):
                    raise TimeoutError(f"{len(fs)} (of {total}) futures unfinished")
            f = ready.pop(0)
            fs.discard(f)
            yield f
            del f
    finally:
        for f in waited:
            f._observers.remove(observe)


class Executor:
    """Runs functions off the caller's path. Abstract: see ThreadPoolExecutor."""

    def submit(self, fn, /, *args, **kwargs):
        """Have fn(*args, **kwargs) run; return its Future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the built-in map, with all calls under way at once."""
        end = None if timeout is None else time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        futures.reverse()

        def results():
            try:
                while futures:
                    future = futures.pop()
                    try:
                        result = future.result(None if end is None else end - time.monotonic())
                    finally:
                        future.cancel()
                    yield result
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more functions; wait for those that there are, or cancel what has not begun."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
