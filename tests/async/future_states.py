# A future's states.
import asyncio


async def main():
    f = asyncio.get_running_loop().create_future()
    print(f.done(), f.cancelled())
    try:
        f.result()
    except asyncio.InvalidStateError as e:
        print(e)
    f.set_result(1)
    print(f.done(), f.result(), f.exception())
    for call in (lambda: f.set_result(2), lambda: f.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print("InvalidStateError", e)

asyncio.run(main())
