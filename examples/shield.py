"""shield keeps work going though whoever waited for it was cancelled."""
import asyncio


async def save(record):
    print(f"  saving {record}")
    await asyncio.sleep(2)
    print(f"  {record} is safe")
    return True


async def visitor(saving):
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("  the visitor was sent away; saving goes on")
        raise


async def main():
    saving = asyncio.create_task(save("the ledger"))
    guest = asyncio.create_task(visitor(saving))
    await asyncio.sleep(1)
    guest.cancel()
    await asyncio.wait([guest])
    print("visitor cancelled:", guest.cancelled(), "saved:", await saving)

asyncio.run(main())
