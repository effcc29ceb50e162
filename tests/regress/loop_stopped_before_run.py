# A loop that is asked to stop before it runs takes one iteration, as does one that was left in the middle of one.
import asyncio

loop = asyncio.new_event_loop()
loop.stop()
loop.call_soon(print, "once")
loop.run_forever()
loop.call_soon(lambda: loop.call_soon(print, "next run"))
loop.stop()
loop.run_forever()
print("between")
loop.stop()
loop.run_forever()


def leave():
    raise SystemExit("left")

loop.call_soon(leave)
loop.call_soon(print, "after the one that left")
try:
    loop.run_forever()
except SystemExit as e:
    print(e)
loop.stop()
loop.run_forever()
loop.stop()
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as e:
    print(e)
loop.close()
