"""sys.unraisablehook: replaced, raising, and the one that was there."""
import gc
import io
import sys


class Fails:
    def __del__(self):
        raise ValueError("in __del__")


kept = []


def seen(args):
    kept.append(args)
    print(args.exc_type.__name__, args.exc_value, args.err_msg, args.object.__qualname__, type(args).__name__)


sys.unraisablehook = seen
Fails()
gc.collect()
sys.stderr = io.StringIO()
sys.unraisablehook = sys.__unraisablehook__
Fails()
gc.collect()
sys.unraisablehook(kept[0])
try:
    sys.unraisablehook(3)
except TypeError as e:
    print(e)
text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__

print([line for line in text.split("\n") if line[:1].isalpha() and "0x" not in line])
print(sys.gettrace(), sys.getprofile(), sys.settrace(None))
