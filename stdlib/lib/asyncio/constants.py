"""asyncio.constants: the numbers that Weft goes by."""

DEBUG_STACK_DEPTH = 10
THREAD_JOIN_TIMEOUT = 300
