# A coroutine that a statement makes and drops warns there and then.
import sys, asyncio
def p(*a): print(*a, file=sys.stderr)
async def work(): pass
async def main():
    p("one")
    work()
    p("two")
    asyncio.sleep(1)
    p("three")
asyncio.run(main())
work()
p("six")
