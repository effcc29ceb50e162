# Reference 3.3.11: emulating buffer types.

import inspect


class Shared:
    def __init__(self, data):
        self.data = bytearray(data)
        self.views = 0
    def __buffer__(self, flags):
        print("__buffer__", inspect.BufferFlags(flags))
        self.views += 1
        return memoryview(self.data)
    def __release_buffer__(self, buffer):
        print("__release_buffer__", type(buffer).__name__)
        self.views -= 1


shared = Shared(b"hello")
with memoryview(shared) as view:
    print(view.tolist(), view.readonly, shared.views)
    view[0] = ord("J")
print(shared.data, shared.views)
print(bytes(shared), shared.views)
print(b"".join([shared, b"!"]), shared.views)
class Bad:
    def __buffer__(self, flags): return 5
try:
    memoryview(Bad())
except TypeError as e:
    print(e)
class ReadOnly:
    def __buffer__(self, flags):
        if flags & inspect.BufferFlags.WRITABLE:
            raise BufferError("not writable")
        return memoryview(b"fixed")
print(memoryview(ReadOnly()).readonly, bytes(ReadOnly()))
