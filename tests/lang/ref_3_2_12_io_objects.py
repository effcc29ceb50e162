# Reference 3.2.12: I/O objects, files of open() and the standard streams.

import io
import os
import sys

for stream, mode in (sys.stdin, "r"), (sys.stdout, "w"), (sys.stderr, "w"):
    print(stream.name, stream.mode, stream.closed, stream.readable(), stream.writable(), isinstance(stream, io.TextIOBase), stream.fileno() in (0, 1, 2))
print(sys.__stdout__ is sys.stdout, sys.__stderr__ is sys.stderr, sys.__stdin__ is sys.stdin)
kept, sys.stdout = sys.stdout, io.StringIO()
print("caught")
text, sys.stdout = sys.stdout.getvalue(), kept
print(repr(text))


class Sink:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)


sink = Sink()
print("a", 1, sep="-", end="!", file=sink)
print(sink.parts)
folder = "written_by_ref_3_2_12"
os.makedirs(folder, exist_ok=True)
try:
    path = os.path.join(folder, "file")
    with open(path, "w", encoding="utf-8") as f:
        print(type(f).__name__, type(f.buffer).__name__, f.mode, f.encoding, f.write("one\ntwo\n"), f.tell(), f.closed, f.readable(), f.writable(), f.seekable(), isinstance(f, io.IOBase))
    print(f.closed)
    with open(path) as f:
        print(next(f), f.readline(), repr(f.read()), f.seek(0), list(f), f.fileno() > 2)
    with open(path, "rb") as f:
        print(type(f).__name__, f.read(3), f.peek(1)[:1], f.seek(-4, 2), f.read(), isinstance(f, io.BufferedIOBase))
    with open(path, "rb", buffering=0) as f:
        print(type(f).__name__, f.read(2), isinstance(f, io.RawIOBase), f.mode)
    try:
        f.read()
    except ValueError as e:
        print(e)
    with open(path, "a+") as f:
        f.write("three")
        f.seek(0)
        print(f.read().split())
    for mode in "rw", "", "x", "rt", "k":
        try:
            open(path, mode).close()
            print("opened", mode)
        except (ValueError, OSError) as e:
            print(type(e).__name__, str(e).replace(path, "PATH"))
finally:
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    os.rmdir(folder)
