# asyncio's submodules, and names that are imported when they are first asked for.
import asyncio
import asyncio.tasks
import asyncio.base_events as base
from asyncio import events, exceptions, futures, locks, queues, runners, taskgroups, timeouts
from asyncio.coroutines import iscoroutinefunction

print(asyncio.tasks.Task is asyncio.Task, futures.Future is asyncio.Future, base.BaseEventLoop is asyncio.BaseEventLoop)
print(taskgroups.TaskGroup is asyncio.TaskGroup, timeouts.timeout is asyncio.timeout, runners.run is asyncio.run)
print(asyncio.unix_events.SelectorEventLoop is asyncio.SelectorEventLoop, asyncio.threads.to_thread is asyncio.to_thread)
print(exceptions.CancelledError is asyncio.CancelledError, queues.QueueFull is asyncio.QueueFull, iscoroutinefunction is asyncio.iscoroutinefunction)
for module in (asyncio.base_events, asyncio.coroutines, asyncio.events, asyncio.exceptions, asyncio.futures, asyncio.locks, asyncio.queues,
               asyncio.runners, asyncio.taskgroups, asyncio.tasks, asyncio.threads, asyncio.timeouts, asyncio.unix_events):
    print(module.__name__, module.__package__, all(hasattr(module, name) for name in module.__all__))
print(asyncio.Future, asyncio.Lock, asyncio.Queue, asyncio.TaskGroup, asyncio.Timeout, asyncio.Runner, asyncio.QueueEmpty)
print(asyncio.IncompleteReadError(b'ab', 5), asyncio.IncompleteReadError(b'', None).expected, asyncio.LimitOverrunError('full', 3).consumed)
print(asyncio.constants.THREAD_JOIN_TIMEOUT, asyncio.log.logger.name, issubclass(asyncio.SendfileNotAvailableError, RuntimeError))
for name in 'nothing', 'task', '_nothing':
    try:
        getattr(asyncio, name)
    except AttributeError as e:
        print(e, e.name, e.obj is asyncio)
try:
    import asyncio.nothing
except ImportError as e:
    print(type(e).__name__, e)

names = {}
exec('from asyncio import *', names)
for name in 'Runner', 'AbstractServer', 'LimitOverrunError', 'create_task', 'Barrier', 'tasks', '_enter_task':
    print(name, name in names)
