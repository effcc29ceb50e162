# main cancelling itself comes out of run as CancelledError.
import asyncio


async def main():
    asyncio.current_task().cancel("stop here")
    try:
        await asyncio.sleep(1)
    finally:
        print("finally")

try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("CancelledError", e.args)
