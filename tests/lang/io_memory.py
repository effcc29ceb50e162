# StringIO, BytesIO and the classes over raw files that scripts write.
import io


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


s = io.StringIO('one\ntwo\nthree')
print(s.read(2), s.readline(), s.tell(), s.readlines(), s.read(), s.getvalue())
print(s.seek(0), s.write('ONE'), s.getvalue(), s.seek(20), s.write('!'), repr(s.getvalue()))
print(s.seek(5), s.truncate(), s.getvalue(), s.tell(), list(io.StringIO('a\nb')))
for newline in (None, '', '\n', '\r', '\r\n'):
    s = io.StringIO('a\nb\r\nc\rd\n', newline)
    print(repr(newline), repr(s.getvalue()), s.readlines(), s.newlines)
    print(s.write('x\ny'), repr(s.getvalue()))
b = io.BytesIO(b'abc\ndef\n')
print(b.read(2), b.readline(), b.tell(), b.readlines(), b.seek(-2, 2), b.write(b'XYZ'), b.getvalue(), b.truncate(3), b.getvalue())
print(b.seek(6), b.read(), b.write(b'q'), b.getvalue(), b.seek(0), b.readinto(bytearray(3)), bytes(b.getbuffer()))
with b.getbuffer() as view:
    view[0] = 65
print(b.getvalue(), list(io.BytesIO(b'1\n2')))
for what in (lambda: b.seek(-1), lambda: b.seek(0, 5), lambda: b.read('x'), lambda: b.write('x'), lambda: io.StringIO(b''),
             lambda: io.StringIO(newline='x'), lambda: io.StringIO().write(b''), lambda: io.StringIO().seek(-1),
             lambda: io.StringIO().seek(1, 1), lambda: io.StringIO().seek(1, 4), lambda: io.StringIO().truncate(-1),
             lambda: io.BytesIO().truncate(-1), lambda: io.StringIO().fileno(), lambda: io.StringIO().detach(),
             lambda: io.BytesIO(5), lambda: io.StringIO(newline=3), lambda: io.RawIOBase().read(),
             lambda: io.BufferedIOBase().read(), lambda: io.TextIOBase().read(), lambda: io.IOBase().seek(0),
             lambda: io.IOBase().fileno(), lambda: io.BufferedReader(io.BytesIO(), 0), lambda: io.text_encoding(None),
             lambda: io.BytesIO(b'x').__getstate__(), lambda: io.StringIO('a').__getstate__()):
    attempt(what)
s = io.StringIO()
s.close()
b.close()
for name in ('read', 'readline', 'tell', 'getvalue', 'readable'):
    attempt(getattr(s, name))
    attempt(getattr(b, name))
with io.StringIO() as s:
    print('to a string', 1, sep='-', file=s)
    print(repr(s.getvalue()), s.closed)
print(s.closed)


class Slow(io.RawIOBase):
    """Gives two bytes at a time."""

    def __init__(self, data):
        self.data = data
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        n = min(2, len(buffer), len(self.data))
        buffer[:n] = self.data[:n]
        self.data = self.data[n:]
        return n

    def write(self, data):
        self.written.append(bytes(data[:3]))
        return min(3, len(data))


r = io.BufferedReader(Slow(b'hello\nworld\n'))
print(r.peek(), r.read(3), r.read1(), r.readline(), r.readline(), r.readline())
print(Slow(b'hello').read(), Slow(b'hello').read(1), Slow(b'a\nb').readlines())
raw = Slow(b'')
w = io.BufferedWriter(raw)
print(w.write(b'0123456789'), raw.written, w.flush(), raw.written)
t = io.TextIOWrapper(io.BufferedReader(Slow('h\xe9\u20ac\r\nx\ry'.encode())), encoding='utf-8')
print([ascii(line) for line in t], t.newlines)
p = io.BufferedRWPair(Slow(b'in'), raw)
print(p.read(), p.write(b'out'), p.readable(), p.writable(), p.closed)


class Liar(Slow):
    def readinto(self, buffer):
        return len(buffer) + 10

    def write(self, data):
        return -5


attempt(io.BufferedReader(Liar(b'')).read, 5)
liar = Liar(b'')
w = io.BufferedWriter(liar)
w.write(b'x')
attempt(w.flush)
liar.__class__ = Slow
w.flush()
print(liar.written)


class Closer(io.RawIOBase):
    """Closes the reader above it while it is read."""

    def readable(self):
        return True

    def readinto(self, buffer):
        top.close()
        buffer[:1] = b'x'
        return 1


top = io.BufferedReader(Closer())
attempt(lambda: len(top.read(1)))
print(top.closed)


class Bad:
    def readable(self): return True
    def writable(self): return False
    def seekable(self): return False
    closed = False
    def read1(self, n): return 'text'
    def read(self, n=-1): return 'text'
    def flush(self): pass
    def close(self): pass


attempt(lambda: io.TextIOWrapper(Bad()).read(1))
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode('a\r')), repr(d.decode('\nb\r')), repr(d.decode('', True)), d.newlines, d.getstate())
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.UnsupportedOperation.__mro__)
for whole in (b'\xe2\x82\xac', b'a\xff\xe2', 'x\U0001f600'.encode('utf-16'), b'\xef\xbb\xbfz'):
    for encoding in ('utf-8', 'utf-16', 'utf-8-sig'):
        t = io.TextIOWrapper(io.BufferedReader(Slow(whole)), encoding=encoding, errors='replace')
        attempt(lambda: (ascii(t.read(1)), ascii(t.read())))
