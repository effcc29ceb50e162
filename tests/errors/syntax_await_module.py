# await at the top of a module.
import asyncio
await asyncio.sleep(1)
