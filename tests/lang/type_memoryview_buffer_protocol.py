# memoryview: __buffer__ and __release_buffer__, of built-in types and of classes in the language (PEP 688).

import inspect
from collections.abc import Buffer


class Plain:
    def __init__(self, data):
        self.data = data
        self.held = []
        self.asked = []
    def __buffer__(self, flags):
        self.asked.append(flags)
        view = memoryview(self.data)
        self.held.append(view)
        return view


class Releasing(Plain):
    def __release_buffer__(self, view):
        print("release", view.tolist(), view is self.held[-1])
        view.release()


p = Plain(bytearray(b"abc"))
m = memoryview(p)
print(m.tolist(), m.readonly, inspect.BufferFlags(p.asked[0]), isinstance(p, Buffer), issubclass(Releasing, Buffer), isinstance(5, Buffer))
m[0] = 65
print(p.data, m[1:].tobytes(), m.cast("c").tolist())
print(bytes(p), bytearray(p), b"x" + p, b"-".join([p, p]), b"Abc".startswith(p), str(p, "ascii"), int.from_bytes(p, "big"))

r = Releasing(b"xyz")
with memoryview(r) as m:
    print(m.readonly, len(m))
print(bytes(r))
v = memoryview(r)
w = v[1:]
v.release()
print(w.tolist())
w.release()

class NotView:
    def __buffer__(self, flags): return b"abc"
class Raising:
    def __buffer__(self, flags): raise LookupError("none here")
class Unusable:
    __buffer__ = None
for bad in NotView, Raising, Unusable, object:
    for use in memoryview, bytes:
        try:
            print(use(bad()))
        except (TypeError, LookupError) as e:
            print(type(e).__name__, e)

for x in b"abc", bytearray(b"abc"), memoryview(b"abc"):
    view = x.__buffer__(inspect.BufferFlags.SIMPLE)
    print(type(view).__name__, view.tolist(), view.readonly)
    if hasattr(x, "__release_buffer__"):
        x.__release_buffer__(view)
try:
    b"abc".__buffer__(inspect.BufferFlags.WRITABLE)
except BufferError as e:
    print(e)
for bad in "a", None, 1.5:
    try:
        b"abc".__buffer__(bad)
    except TypeError as e:
        print(e)

class Sub(bytearray):
    def __buffer__(self, flags):
        print("asked")
        return super().__buffer__(flags)
    def __release_buffer__(self, view):
        print("released")
        super().__release_buffer__(view)
with memoryview(Sub(b"hello")) as m:
    with m[:2] as part:
        print(part.tobytes())
