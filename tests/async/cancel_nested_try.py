# Each level of try sees the cancellation on its way out.
import asyncio


async def work():
    try:
        try:
            try:
                await asyncio.sleep(10)
            except ValueError:
                print("no")
        except Exception:
            print("not an Exception")
        else:
            print("no else")
        finally:
            print("inner finally")
    except BaseException as e:
        print(type(e).__name__)
        raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
