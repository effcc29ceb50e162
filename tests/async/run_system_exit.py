# SystemExit leaves the loop and ends the program with its status.
import asyncio
import sys


async def main():
    print("leaving")
    await asyncio.sleep(0)
    sys.exit(5)

asyncio.run(main())
