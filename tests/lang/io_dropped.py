# by-hand
# Files that nobody holds are flushed by a collection; a buffer in use does not hold a BytesIO's size.
import gc
import io


class Kept(io.RawIOBase):
    def __init__(self, into):
        self.into = into

    def writable(self):
        return True

    def write(self, data):
        self.into.append(bytes(data))
        return len(data)


def drop(into):
    io.TextIOWrapper(io.BufferedWriter(Kept(into))).write('dropped')
    return [None] * 100


into = []
for i in range(10):
    drop(into)
gc.collect()
gc.collect()
print(len(into) > 5, into[0])
b = io.BytesIO(b'abc')
view = b.getbuffer()
print(b.write(b'longer'), b.getvalue())
