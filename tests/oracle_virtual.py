"""Runs a script under CPython as `weft --virtual-time` would: `python3.13 oracle_virtual.py SCRIPT [ARG...]`.

The loop's clock stands still while anything is ready and jumps to the next deadline when nothing is. time.* and datetime.now follow
it from monotonic 0.0 and 2024-01-01 00:00:00 UTC. Where CPython leaves an order to chance, this fixes the one that Weft documents:
timers due together run in the order of their creation, and asyncio's own sets keep the order of insertion.
"""
import asyncio
import asyncio.base_events
import asyncio.runners
import asyncio.taskgroups
import asyncio.tasks
import datetime
import itertools
import selectors
import sys
import time
import types
import weakref

EPOCH = 1704067200.0


class Clock:
    now = 0.0


def install_clock():
    time.monotonic = time.perf_counter = lambda: Clock.now
    time.monotonic_ns = time.perf_counter_ns = lambda: round(Clock.now * 1e9)
    time.time = lambda: EPOCH + Clock.now
    time.time_ns = lambda: round((EPOCH + Clock.now) * 1e9)

    def sleep(seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        Clock.now += seconds
    time.sleep = sleep
    real = datetime.datetime

    class VirtualDatetime(real):
        @classmethod
        def now(cls, tz=None):
            return real.fromtimestamp(EPOCH + Clock.now, tz)
    VirtualDatetime.__name__ = VirtualDatetime.__qualname__ = "datetime"
    VirtualDatetime.__module__ = "datetime"
    datetime.datetime = VirtualDatetime


class OrderedSet:
    """As much of a set as asyncio uses, in order of insertion."""

    def __init__(self, items=()):
        self._items = dict.fromkeys(items)

    def __iter__(self):
        return iter(list(self._items))

    def __len__(self):
        return len(self._items)

    def __contains__(self, item):
        return item in self._items

    def __repr__(self):
        return "{" + ", ".join(map(repr, self._items)) + "}" if self._items else "set()"

    def __eq__(self, other):
        return set(self._items) == set(other)

    def __or__(self, other):
        return OrderedSet([*self._items, *other])

    def __sub__(self, other):
        return OrderedSet(i for i in self._items if i not in other)

    def __and__(self, other):
        return OrderedSet(i for i in self._items if i in other)

    def add(self, item):
        self._items[item] = None

    def remove(self, item):
        del self._items[item]

    def discard(self, item):
        self._items.pop(item, None)

    def pop(self):
        item = next(iter(self._items))
        del self._items[item]
        return item

    def clear(self):
        self._items.clear()


class Selector(selectors.SelectSelector):
    loop = None

    def select(self, timeout=None):
        events = super().select(0)
        if events or timeout == 0:
            return events
        if timeout is None:
            print("oracle: deadlock", file=sys.stderr, flush=True)
            raise SystemExit(70)
        # The deadline itself, not now + timeout, which may differ in the last bit.
        Clock.now = max(Clock.now, self.loop._scheduled[0].when())
        return []


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        selector = Selector()
        super().__init__(selector)
        selector.loop = self
        # The order of creation; weak, so that a task lives no longer than without it.
        self.created = weakref.WeakKeyDictionary()

    def time(self):
        return Clock.now

    def create_task(self, coro, **kwargs):
        task = super().create_task(coro, **kwargs)
        self.created[task] = None
        return task


def install_loop():
    sequence = itertools.count()
    base_init = asyncio.TimerHandle.__init__

    def init(self, *args, **kwargs):
        base_init(self, *args, **kwargs)
        SEQUENCE[self] = next(sequence)
    SEQUENCE = IdentityMap()
    asyncio.TimerHandle.__init__ = init
    asyncio.TimerHandle.__lt__ = lambda a, b: (a._when, SEQUENCE[a]) < (b._when, SEQUENCE[b])

    class Policy(asyncio.DefaultEventLoopPolicy):
        _loop_factory = Loop
    asyncio.set_event_loop_policy(Policy())

    for module in (asyncio.tasks, asyncio.taskgroups):
        module.set = OrderedSet
    all_of = asyncio.tasks.all_tasks

    def all_tasks(loop=None):
        loop = loop or asyncio.get_running_loop()
        live = all_of(loop)
        order = {t: i for i, t in enumerate(getattr(loop, "created", ()))}
        return OrderedSet(sorted(live, key=lambda t: order.get(t, len(order))))
    asyncio.all_tasks = asyncio.tasks.all_tasks = all_tasks


class IdentityMap(dict):
    """Handles by identity: TimerHandle defines equality by content. Each key is kept alive, so ids stay unique."""

    def __setitem__(self, key, value):
        super().__setitem__(id(key), (key, value))

    def __getitem__(self, key):
        return super().__getitem__(id(key))[1]


def main():
    sys.argv = sys.argv[1:]
    path = sys.argv[0]
    with open(path, "rb") as f:
        source = f.read()
    install_clock()
    install_loop()
    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    try:
        exec(compile(source, path, "exec"), module.__dict__)
    except SystemExit:
        raise
    except BaseException as exc:
        sys.stdout.flush()
        exc.__traceback__ = exc.__traceback__.tb_next
        sys.excepthook(type(exc), exc, exc.__traceback__)
        sys.stderr.flush()
        sys.exit(1)


if __name__ == "__main__":
    main()
