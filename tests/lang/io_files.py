# Files: modes, arguments, errors, text and bytes, positions.
import io
import os
import random
import sys

PATH = f'/tmp/weft-io-{random.getrandbits(64):x}.tmp'


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, str(e).replace(PATH, 'PATH'))


with open(PATH, 'w') as f:
    print(f.write('first\nsecond\nthird'), f.tell(), f.mode, f.encoding, f.errors, f.writable(), f.readable(), f.seekable())
    f.writelines(['\n', 'fourth\n'])
print(f.closed)
for mode in ('r', 'rb', 'r+', 'rb+', 'a+', 'ab'):
    with open(PATH, mode) as f:
        print(mode, f.mode, f.tell(), f.readable(), f.writable(), type(f).__name__)
        if f.readable():
            f.seek(0)
            print(f.readline(), f.read(3), f.readline(2), f.readlines())
print(list(open(PATH)), open(PATH).read(4), open(PATH, 'rb').read())
for mode in ('', 'rw', 'x+w', 'q', 'rr', 'rbt', 'bU', 'b', 't', 'tb', 'r\0'):
    attempt(open, PATH, mode)
for kwargs in (dict(mode='rb', encoding='u'), dict(mode='rb', errors='u'), dict(mode='rb', newline='u'), dict(newline='u'),
               dict(buffering=0), dict(closefd=False), dict(mode=5), dict(encoding=4), dict(encoding='nope'), dict(newline=3)):
    attempt(open, PATH, **kwargs)
for name in (-1, 1.5, None, [], 'a\0b', 999999):
    attempt(open, name)
try:
    open('/nonexistent/file')
except FileNotFoundError as e:
    print(repr(e), e, e.errno, e.strerror, e.filename)
try:
    open('/tmp')
except IsADirectoryError as e:
    print(repr(e), e, e.filename)
attempt(open, PATH, 'x')

f = open(PATH)
for what in (lambda: f.write('x'), lambda: f.seek(1, 1), lambda: f.seek(-1), lambda: f.seek(1, 2), lambda: f.seek(1, 7),
             lambda: f.buffer.write(b''), lambda: f.buffer.raw.write(b''), lambda: f.buffer.seek(-1),
             lambda: f.buffer.seek(0, 9), lambda: (next(f), f.tell()), lambda: f.read('a'), lambda: f.buffer.read(-2),
             lambda: f.writelines(3), lambda: f.readline('a')):
    attempt(lambda: what() and 0 if isinstance(what, type(f)) else what())
f.close()
for name in ('read', 'readline', 'readlines', 'tell', 'seekable', 'readable', 'fileno', 'isatty', 'flush', '__enter__',
             '__next__', 'detach', 'close'):
    attempt(getattr(f, name))
g = open(PATH, 'rb')
g.close()
for name in ('read', 'readline', 'readlines', 'tell', 'seekable', 'readable', 'fileno', 'isatty', '__enter__', '__next__',
             'peek', 'close'):
    attempt(getattr(g, name))
attempt(g.raw.read)

w = open(PATH, 'w')
attempt(w.read)
attempt(lambda: next(w))
attempt(w.write, b'bytes')
w.close()
w = open(PATH, 'wb')
attempt(w.write, 'text')
w.close()
w = open(PATH, 'wb', 0)
attempt(w.read)
print(w.write(b'raw'), w.tell(), w.mode)
w.close()

# Newlines.
for newline in (None, '', '\n', '\r', '\r\n'):
    with open(PATH, 'w', newline=newline) as f:
        f.write('a\nb\r\nc\rd')
    with open(PATH, 'rb') as f:
        print(repr(newline), f.read())
with open(PATH, 'wb') as f:
    f.write(b'a\nb\r\nc\rd')
for newline in (None, '', '\n', '\r', '\r\n'):
    with open(PATH, newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)

# Encodings and handlers.
for encoding in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'latin-1', 'ascii'):
    with open(PATH, 'w', encoding=encoding, errors='backslashreplace') as f:
        f.write('a\xe9')
        f.write('\u20ac\U0001f600\n')
    with open(PATH, 'rb') as f:
        print(encoding, f.read())
    with open(PATH, encoding=encoding) as f:
        print(ascii(f.read(2)), ascii(f.read()))
with open(PATH, 'wb') as f:
    f.write(b'ok \xff\xe9 end')
for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', None):
    attempt(lambda: ascii(open(PATH, errors=errors).read()))

# Appending does not write a second mark.
with open(PATH, 'w', encoding='utf-16') as f:
    f.write('a')
with open(PATH, 'a', encoding='utf-16') as f:
    f.write('b')
print(open(PATH, 'rb').read(), open(PATH, encoding='utf-16').read())

# Characters across the borders of chunks.
text = 'x' + '\u20ac\U0001f600' * 6000
with open(PATH, 'w', encoding='utf-8') as f:
    f.write(text)
print(open(PATH, encoding='utf-8').read() == text, ''.join(iter(lambda f=open(PATH, encoding='utf-8'): f.read(777), '')) == text)
with open(PATH, 'wb') as f:
    f.write(b'y' * 8190 + b'\xe2\x82')
f = open(PATH)
attempt(lambda: len(f.read(8190)))
attempt(lambda: len(f.read(5)))
f.close()

# Positions in text.
with open(PATH, 'w', encoding='utf-8') as f:
    f.write('\xe9t\xe9\nzwei\n\u20ac\u20ac\nend\n')
with open(PATH, encoding='utf-8') as f:
    seen = []
    while True:
        at = f.tell()
        c = f.read(1)
        if not c:
            break
        seen.append((at, c))
    print([at for at, c in seen])
    print(all((f.seek(at), f.read(1))[1] == c for at, c in reversed(seen)))
    f.seek(0, 2)
    print(f.tell(), repr(f.read()))
with open(PATH, 'w+') as f:
    f.write('hello world')
    f.seek(6)
    f.write('W')
    f.seek(0)
    print(f.read(), f.truncate(5), f.seek(0), f.read())

# Bytes, moved in and written to.
with open(PATH, 'wb+', buffering=4) as f:
    print(f.write(b'0123456789'), f.tell(), f.seek(2), f.read(3), f.write(b'XY'), f.tell(), f.read(), f.seek(-3, 2), f.read(1))
    print(f.seek(20), f.write(b'!'), f.seek(0), f.read())
    buffer = bytearray(4)
    print(f.seek(1), f.readinto(buffer), buffer, f.peek()[:3], f.read1(2), f.truncate(3), f.seek(0), f.read())

# What is open by number, and through an opener.
with open(PATH, 'w') as f:
    g = open(f.fileno(), 'w', closefd=False)
    g.write('by number')
    g.close()
    f.write(', again')
print(open(PATH).read())
attempt(open, PATH, opener=lambda name, flags: -1)
attempt(open, PATH, opener=lambda name, flags: 'x')


class P:
    def __fspath__(self):
        return PATH


print(open(P()).read(), open(PATH.encode()).read())

# Reconfiguring, detaching.
f = io.TextIOWrapper(io.BytesIO(), encoding='ascii')
attempt(f.write, '\xe9')
f.reconfigure(encoding='latin-1', errors='strict', newline='\r\n', line_buffering=True)
print(f.write('\xe9\n'), f.encoding, f.line_buffering, f.buffer.getvalue())
b = f.detach()
print(b.getvalue())
attempt(f.read)
attempt(lambda: f.buffer)
open(PATH, 'w').close()
print(isinstance(open(PATH), io.TextIOBase), isinstance(open(PATH, 'rb'), io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase),
      isinstance(sys.stdout, io.TextIOBase), open is io.open)
os.remove(PATH)
