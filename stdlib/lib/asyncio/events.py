"""asyncio.events: event loops, handles, policies, and which loop is running."""

from _asyncio import _get_running_loop, _set_running_loop
from asyncio import (AbstractEventLoop, AbstractEventLoopPolicy, BaseDefaultEventLoopPolicy, Handle, TimerHandle, get_event_loop,
                     get_event_loop_policy, get_running_loop, new_event_loop, set_event_loop, set_event_loop_policy)

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy",
           "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop", "_set_running_loop", "get_running_loop",
           "_get_running_loop")

# There is one implementation of each, which goes by both of CPython's names.
_py__get_running_loop = _c__get_running_loop = _get_running_loop
_py__set_running_loop = _c__set_running_loop = _set_running_loop
_py_get_running_loop = _c_get_running_loop = get_running_loop
_py_get_event_loop = _c_get_event_loop = get_event_loop


class AbstractServer:
    """What servers that a loop creates are instances of."""

    def close(self):
        """Stop listening."""
        raise NotImplementedError

    def close_clients(self):
        """Close the connections that there are."""
        raise NotImplementedError

    def abort_clients(self):
        """Close the connections that there are at once."""
        raise NotImplementedError

    def get_loop(self):
        """The event loop of the server."""
        raise NotImplementedError

    def is_serving(self):
        """Whether it accepts connections."""
        raise NotImplementedError

    async def start_serving(self):
        """Accept connections from now on."""
        raise NotImplementedError

    async def serve_forever(self):
        """Accept connections until cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until close() is through."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *info):
        self.close()
        await self.wait_closed()
