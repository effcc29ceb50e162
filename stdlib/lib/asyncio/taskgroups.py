"""asyncio.taskgroups: the names that asyncio's built-in part has of it."""

from asyncio import TaskGroup

__all__ = ("TaskGroup",)
