# breakpoint(): what it passes to sys.breakpointhook, and a hook that is gone.
import sys
from support.attempts import show


def hook(*args, **keys):
    print("hook", args, keys)
    return len(args)


print(sys.breakpointhook is sys.__breakpointhook__, callable(sys.breakpointhook), sys.breakpointhook.__name__, breakpoint.__name__)
sys.breakpointhook = hook
show(breakpoint)
show(breakpoint, 1, "two", key=3)
show(lambda: breakpoint(*range(20), **{f"k{i}": i for i in range(3)}))
sys.breakpointhook = lambda: 1 / 0
show(breakpoint)
show(breakpoint, 1)
sys.breakpointhook = None
show(breakpoint)
sys.breakpointhook = 5
show(breakpoint, 1)
del sys.breakpointhook
show(breakpoint)
show(breakpoint, 1, key=2)
sys.breakpointhook = hook
show(breakpoint)
sys.breakpointhook = sys.__breakpointhook__
print(sys.breakpointhook.__name__, repr(breakpoint))
