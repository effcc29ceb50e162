"""asyncio.runners: the names that asyncio's built-in part has of it."""

from asyncio import Runner, run

__all__ = ("Runner", "run")
