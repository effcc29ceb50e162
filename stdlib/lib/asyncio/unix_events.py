"""asyncio.unix_events: the names that asyncio's built-in part has of it."""

from asyncio import DefaultEventLoopPolicy, EventLoop, SelectorEventLoop

__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy", "EventLoop")

_UnixSelectorEventLoop = SelectorEventLoop
_UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy
