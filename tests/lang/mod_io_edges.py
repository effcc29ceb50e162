# io: pickled files in memory, states, raw files that misbehave or block, detached and unmade files, files dropped open
import gc
import io
import os
import pickle
import warnings


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        cause = f' from {type(e.__cause__).__name__}: {e.__cause__}' if e.__cause__ else ''
        print(f'{type(e).__name__}: {e}{cause}')


print('# pickled')
text = io.StringIO('one\r\ntwo', newline=None)
text.read(3)
text.extra = 1
copy = pickle.loads(pickle.dumps(text))
print(copy.tell(), copy.read(), copy.extra, copy.getvalue() == text.getvalue())
data = pickle.loads(pickle.dumps(io.BytesIO(b'data')))
print(data.read())


class Needy(io.BytesIO):
    def __init__(self, data, needed):
        super().__init__(data)
        self.needed = needed


again = Needy.__new__(Needy)
again.__setstate__((b'abc', 1, {'needed': 2}))
print(again.read(), again.needed, Needy(b'abc', 3).__getstate__())
for state in (), (b'', 0), ('', 0, None), (b'', 0.5, None), (b'', -1, None), (b'', 0, []), 5:
    show(io.BytesIO().__setstate__, state)
for state in (), ('', '', 0), (b'', '', 0, None), ('', 'x', 0, None), ('', '', 'a', None), ('', '', -1, None), ('', '', 0, 1):
    show(io.StringIO().__setstate__, state)
closed = io.BytesIO()
closed.close()
show(closed.__setstate__, (b'', 0, None))


print('# buffered')


class Raw(io.RawIOBase):
    """Gives pieces, takes so many bytes."""

    def __init__(self, *pieces, takes=None):
        self.pieces, self.takes, self.written, self.asked = list(pieces), takes, [], []

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return 0

    def seek(self, target, whence=0):
        return 0

    def readinto(self, buffer):
        self.asked.append(len(buffer))
        piece = self.pieces.pop(0) if self.pieces else b''
        if not isinstance(piece, bytes):
            return piece
        buffer[:len(piece)] = piece
        return len(piece)

    def write(self, data):
        if self.takes is not None:
            data = bytes(data)[:self.takes]
            self.takes -= len(data)
        self.written.append(bytes(data))
        return len(data) or None


raw = Raw(b'abc', b'de', b'fgh', b'jkl')
reader = io.BufferedReader(raw, 10)
two, many = bytearray(2), bytearray(20)
print(reader.peek(1), reader.readinto1(two), two, reader.readinto1(two), reader.readinto1(two), two)
print(reader.readinto1(many), many[:5], reader.readinto1(many), many[:5], raw.asked)
show(io.BufferedReader(Raw(b''.join([]), 'text')).read, 3)
show(io.BufferedReader(Raw('text')).read1, 3)
show(io.BufferedReader(Raw(99999)).read1, 3)
show(io.BufferedReader(Raw(None)).read1, 3)
device = io.BufferedReader(Raw(b'12'))
print(device.read(1), device.tell(), device.seek(0, 1), device.seek(1))
print(io.BufferedReader(Raw()).writable(), io.BufferedWriter(Raw()).readable(), io.BufferedRandom(Raw()).writable())
show(io.BufferedReader(Raw()).truncate)
blocked = Raw(takes=3)
writer = io.BufferedWriter(blocked, 8)
print(writer.write(b'abcdefgh'), writer.write(b'ij'))
try:
    writer.write(b'0123456789')
except BlockingIOError as e:
    print(e.strerror, e.characters_written)
blocked.takes = None
writer.flush()
print(b''.join(blocked.written))
long = Raw()
writer = io.BufferedWriter(long, 4)
print(writer.write(b'ab'), writer.write(b'cdefghijk'), long.written)
writer.flush()

print('# detached, unmade, made badly')
raw = Raw(b'abc')
reader = io.BufferedReader(raw)
print(reader.detach() is raw)
show(reader.detach)
show(reader.read)
print(repr(reader)[:20])
wrapper = io.TextIOWrapper(io.BytesIO(), encoding='ascii', line_buffering=True)
wrapper.detach()
print(wrapper, wrapper.encoding, wrapper.errors, wrapper.line_buffering, wrapper.write_through)
show(wrapper.read)
show(io.TextIOWrapper.__new__(io.TextIOWrapper).__repr__)
show(io.BufferedReader.__new__(io.BufferedReader).read)
reader = io.BufferedReader(Raw(b'abc'))
show(reader.__init__, Raw(), 0)
show(reader.read)
text = io.TextIOWrapper(io.BytesIO(b'abc'))
show(text.__init__, io.BytesIO(), newline='x')
show(text.read)
show(io.TextIOWrapper, io.BytesIO(), encoding='\udcfe')


class Counted(io.BufferedWriter):
    flushes = 0

    def flush(self):
        self.flushes += 1
        super().flush()


below = io.BytesIO()
counted = Counted(below)
through = io.TextIOWrapper(counted, encoding='ascii', write_through=True)
through.write('text')
print(counted.flushes, below.getvalue())
through.flush()
print(below.getvalue())
pair = io.TextIOWrapper(io.BufferedRWPair(io.BytesIO(b'one\ntwo\n'), io.BytesIO()))
print(repr(pair.readline()), pair.write('x'), repr(pair.readline()))


class Loud(io.BytesIO):
    def read(self, *args):
        print('read', args)
        return super().read(*args)


loud = Loud(b'one\ntwo')
print(loud.readline(), loud.read1(), loud.readinto(bytearray(1)))

print('# files')
NAME = 'mod_io_edges.tmp'


class Sub(io.FileIO):
    pass


with io.FileIO(NAME, 'w') as file:
    print(file)
    del file.name
    print(str(file).replace(str(file.fileno()), 'N'))
print(file)
file = Sub(NAME)
print(file)
file.close()
print(file)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    open(True, 'w', closefd=False)
    print([str(w.message) for w in caught if w.category is RuntimeWarning])


def drop():
    open(NAME, 'w').write('dropped')
    open(NAME, 'rb', 0)
    open(NAME, 'rb').close()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    drop()
    gc.collect()
    for text in sorted(str(w.message) for w in caught if w.category is ResourceWarning):
        print(text)
print(open(NAME).read())
os.remove(NAME)
