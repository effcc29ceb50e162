"""asyncio.coroutines: the names that asyncio's built-in part has of it."""

from _asyncio import _is_coroutine, iscoroutine, iscoroutinefunction

__all__ = ("iscoroutinefunction", "iscoroutine")


def _is_debug_mode():
    """Whether new loops are in debug mode. Weft has no development mode."""
    import os
    return bool(os.environ.get("PYTHONASYNCIODEBUG"))
