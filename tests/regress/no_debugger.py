# by-hand
# breakpoint() has no debugger to start: it says so until a script gives it something to call.
import sys

for call in (breakpoint, sys.breakpointhook, sys.__breakpointhook__):
    try:
        call()
    except NotImplementedError as error:
        print(error)
sys.breakpointhook = lambda: "a debugger of one's own"
print(breakpoint())
