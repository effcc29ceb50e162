"""ThreadPoolExecutor, whose threads are fibres."""

from collections import deque

from _fibres import Event, start
from concurrent.futures._base import BrokenExecutor, Executor, Future, _report


class BrokenThreadPool(BrokenExecutor):
    """An initializer failed."""


class _Work:
    def __init__(self, fn, args, kwargs):
        self.future = Future()
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as e:
            self.future.set_exception(e)
        else:
            self.future.set_result(result)


class ThreadPoolExecutor(Executor):
    """Runs up to max_workers functions side by side.

    There is a seat for each thread that CPython would have made. A fibre takes a seat while there is work, so that none has to lie idle; a new seat's
    fibre begins at once, as a new thread does, that of a seat used before when the caller gives way, as an idle thread does.
    """

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 32
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._queue = deque()
        self._seats = 0
        self._idle = 0
        self._broken = False
        self._shutdown = False
        self._all_idle = None  # an event, while shutdown waits

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        work = _Work(fn, args, kwargs)
        self._queue.append(work)
        try:
            if self._idle:
                start(self._work_off, True)
                self._idle -= 1
            elif self._seats < self._max_workers:
                start(self._take_seat)
        except BaseException:
            if work in self._queue:
                self._queue.remove(work)
            raise
        return work.future

    submit.__doc__ = Executor.submit.__doc__

    def _take_seat(self):
        self._seats += 1
        try:
            if self._initializer is not None:
                self._initialize()
        finally:
            self._work_off()

    def _initialize(self):
        try:
            self._initializer(*self._initargs)
        except BaseException:
            _report("Exception in initializer:")
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            while self._queue:
                self._queue.popleft().future.set_exception(BrokenThreadPool(self._broken))

    def _work_off(self):
        queue = self._queue
        try:
            while queue:
                queue.popleft().run()
        finally:  # an error here is one of telling the result: memory did not suffice, or somebody else had set it
            self._idle += 1
            if queue:
                start(self._work_off, True)
                self._idle -= 1
            elif self._all_idle is not None and self._idle == self._seats:
                self._all_idle.set()

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while self._queue:
                self._queue.popleft().future.cancel()
        if wait and self._idle < self._seats:
            if self._all_idle is None:
                self._all_idle = Event()
            self._all_idle.wait()

    shutdown.__doc__ = Executor.shutdown.__doc__
