"""asyncio.timeouts: the names that asyncio's built-in part has of it."""

from asyncio import Timeout, timeout, timeout_at

__all__ = ("Timeout", "timeout", "timeout_at")
