"""gather and what fails in it: raised at once, or handed back among the results."""
import asyncio


async def fetch_page(number):
    await asyncio.sleep(number / 10)
    if number == 2:
        raise LookupError(f"page {number} is torn out")
    return f"page {number}"


async def main():
    try:
        await asyncio.gather(*(fetch_page(n) for n in range(1, 4)))
    except LookupError as error:
        print("gather raised:", error)
    results = await asyncio.gather(*(fetch_page(n) for n in range(1, 4)), return_exceptions=True)
    for result in results:
        print("  lost:" if isinstance(result, Exception) else "  read:", result)

asyncio.run(main())
