"""asyncio.graph: call graphs of tasks, as Python 3.14 documents them."""

import sys
from dataclasses import dataclass

import asyncio

__all__ = ("capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry", "FutureCallGraph")

# What the documentation of code objects calls CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR.
_KINDS = ((0x80, "async "), (0x200, "async generator "), (0x20, "generator "))

# Who was said by hand to wait for a future, in order.
_told = None


@dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: object


@dataclass(frozen=True, slots=True)
class FutureCallGraph:
    future: object
    call_stack: tuple
    awaited_by: tuple


def future_add_to_awaited_by(fut, waiter, /):
    """Record that waiter waits for fut, where asyncio cannot see it."""
    global _told
    if isinstance(fut, asyncio.Future) and isinstance(waiter, asyncio.Future):
        if _told is None:
            import weakref
            _told = weakref.WeakKeyDictionary()
        _told.setdefault(fut, {})[waiter] = None


def future_discard_from_awaited_by(fut, waiter, /):
    """Take back what future_add_to_awaited_by recorded."""
    if _told is not None and isinstance(fut, asyncio.Future):
        _told.get(fut, {}).pop(waiter, None)


def _cut(entries, limit):
    # Innermost first: a positive limit keeps those next to where it all began, a negative one the topmost.
    if limit is None:
        return tuple(entries)
    return tuple(entries[max(len(entries) - limit, 0):] if limit > 0 else entries[:-limit])


def _suspended(awaitable):
    """Frames of a chain of awaits, innermost first."""
    entries = []
    while awaitable is not None:
        for frame, then in ("cr_frame", "cr_await"), ("ag_frame", "ag_await"), ("gi_frame", "gi_yieldfrom"):
            if hasattr(awaitable, frame):
                if (f := getattr(awaitable, frame)) is not None:
                    entries.append(FrameCallGraphEntry(f))
                awaitable = getattr(awaitable, then, None)
                break
        else:
            break
    entries.reverse()
    return entries


def _is_async(frame):
    return _tag(frame.f_code.co_flags) != ""


def _running(frame):
    """Frames of the task that runs, innermost first, up to its own coroutine."""
    entries = []
    while frame is not None:
        entries.append(FrameCallGraphEntry(frame))
        back = frame.f_back
        if _is_async(frame) and (back is None or not _is_async(back)):
            break
        frame = back
    return entries


def _graph(future, entries, limit, above):
    # Futures that wait for each other in a circle are shown once.
    above = above | {id(future)}
    waiters = dict.fromkeys(future._asyncio_awaited_by or ())
    if _told is not None:
        waiters.update(_told.get(future, {}))
    awaited_by = [_graph(w, _frames(w), limit, above) for w in waiters if id(w) not in above]
    return FutureCallGraph(future, _cut(entries, limit), tuple(awaited_by))


def _frames(future):
    get_coro = getattr(future, "get_coro", None)
    return _suspended(get_coro()) if get_coro else []


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    """The call graph of a future or task, or of the current task; None where there is none."""
    try:
        current = asyncio.current_task()
    except RuntimeError:
        if future is None:
            raise RuntimeError("capture_call_graph() is called outside of a running event loop "
                               "and no *future* to introspect was provided") from None
        current = None
    if future is None:
        future = current
    if future is None:
        return None
    if not isinstance(future, asyncio.Future):
        raise TypeError(f"{future!r} object does not appear to be compatible with asyncio.Future")
    entries = _running(sys._getframe(depth)) if future is current else _frames(future)
    return _graph(future, entries, limit, frozenset())


def _tag(flags):
    for flag, tag in _KINDS:
        if flags & flag:
            return tag
    return ""


def _lines(graph, indent):
    future = graph.future
    if isinstance(future, asyncio.Task):
        yield f"{indent}* Task(name={future.get_name()!r}, id={id(future):#x})"
    else:
        yield f"{indent}* Future(id={id(future):#x})"
    if graph.call_stack:
        yield f"{indent}  + Call stack:"
    for entry in graph.call_stack:
        frame = entry.frame
        code = frame.f_code
        tag = _tag(code.co_flags)
        yield f"{indent}  |   File {code.co_filename!r}, line {frame.f_lineno}, in {tag}{code.co_qualname}()"
    if graph.awaited_by:
        yield f"{indent}  + Awaited by:"
    for waiter in graph.awaited_by:
        yield from _lines(waiter, indent + "    ")


def format_call_graph(future=None, /, *, depth=1, limit=None):
    """The call graph as text."""
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    return "" if graph is None else "\n".join(_lines(graph, ""))


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    """Print the call graph."""
    print(format_call_graph(future, depth=depth + 1, limit=limit), file=file)
