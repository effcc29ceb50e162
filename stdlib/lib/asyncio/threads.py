"""asyncio.threads: the names that asyncio's built-in part has of it."""

from asyncio import to_thread

__all__ = ("to_thread",)
