# A task's result is its own to set.
import asyncio


async def work():
    pass


async def main():
    t = asyncio.create_task(work())
    for call in (lambda: t.set_result(1), lambda: t.set_exception(ValueError())):
        try:
            call()
        except RuntimeError as e:
            print(e)
    await t

asyncio.run(main())
