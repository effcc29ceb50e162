"""asyncio.exceptions."""

from asyncio import BrokenBarrierError, CancelledError, InvalidStateError, TimeoutError

__all__ = ("BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError", "LimitOverrunError",
           "SendfileNotAvailableError")


class SendfileNotAvailableError(RuntimeError):
    """Sendfile cannot be used here."""


class IncompleteReadError(EOFError):
    """A stream ended too early: `partial` is what came, `expected` how many bytes were wanted (None: not known)."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """A stream's buffer is full without what was looked for: `consumed` is how many bytes may be taken."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
