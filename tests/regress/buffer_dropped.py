# by-hand
# A class's __release_buffer__() is called when the last view of its buffer is released; a view that is merely dropped holds on to it.
class Shared:
    def __buffer__(self, flags):
        return memoryview(bytearray(b"shared"))

    def __release_buffer__(self, view):
        print("released")


with memoryview(Shared()) as view:
    with view[1:3] as part:
        print(part.tobytes())
memoryview(Shared())[1:3]
print(bytes(Shared()))
