"""asyncio.base_events: the names that asyncio's built-in part has of it."""

from asyncio import BaseEventLoop

from .log import logger

__all__ = ("BaseEventLoop",)
