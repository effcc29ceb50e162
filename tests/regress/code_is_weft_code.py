# by-hand
# The instructions of a code object are Weft's own: it is made by compiling only, and a copy differs in its names and lines only.
import types


def f(x):
    return x.attribute


code = f.__code__
for attempt in (lambda: types.CodeType(0), lambda: code.replace(co_varnames=("y",)), lambda: code.replace(co_code=b""), lambda: code.co_code):
    try:
        print(attempt())
    except (TypeError, AttributeError, NotImplementedError) as e:
        print(type(e).__name__, e)
print(code.co_names, code.replace(co_name="g").co_name)
