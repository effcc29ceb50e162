# Statements in their short forms.
import asyncio as a, sys as s
from time import (
    time,
    monotonic as m,
)
x = y = 2; x += 1; del y
assert x == 3, "no"
def f(): pass
async def af(): await a.sleep(0); return 1
class K(object, ): pass
class L(): x: int = 1
while x: x -= 1
else: print("else")
for i in 1, 2, *[3]: print(i, end=" ")
else: print("end")
try: raise ValueError
except ValueError: print("caught")
else: pass
finally: print("finally")
if x: pass
elif not x: print("elif"); print("two")
else: pass
print(f(), a.run(af()), K.__name__, L.x, callable(m), s.maxsize > 0); print("last")
