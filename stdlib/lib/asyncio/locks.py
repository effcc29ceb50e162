"""asyncio.locks: the names that asyncio's built-in part has of it."""

from asyncio import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")
