# The view that __buffer__() returns belongs to the class, which may return the same one again; and objects with
# a buffer are decoded as bytes are.
import codecs


class Kept:
    def __init__(self, data):
        self.view = memoryview(data)

    def __buffer__(self, flags):
        return self.view

    def __release_buffer__(self, view):
        print('release', view is self.view, view.tobytes())


kept = Kept(b'abc')
print(bytes(kept), bytearray(kept), b'-'.join([kept, kept]))
with memoryview(kept) as view:
    print(view.tolist())
print(kept.view.tobytes(), memoryview(b'abc') == kept.view)


class Plain:
    def __buffer__(self, flags):
        return memoryview(b'abc')


for encoding in 'ascii', 'utf-8', 'cp1252', 'raw_unicode_escape':
    print(encoding, codecs.decode(Plain(), encoding))
