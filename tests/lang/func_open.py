# open(): modes, encodings, newlines, buffering, arguments of the wrong kind, and what the file says of itself.
import io
import os
import random


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, str(error).replace(path, "PATH"), sep=": ")


class Path:
    def __init__(self, answer):
        self.answer = answer

    def __fspath__(self):
        return self.answer


path = f"/tmp/weft-open-{random.getrandbits(64):x}.tmp"


def put(data):
    with open(path, "wb") as f:
        return f.write(data)


def get():
    with open(path, "rb") as f:
        return f.read()


print(put(b"one\ntwo\r\nthree\rfour"))
with open(path) as f:
    print(f.read(), f.mode, f.encoding.lower(), f.errors, f.newlines, f.line_buffering, f.closed, f.readable(), f.writable(), f.seekable(), type(f).__name__, f.name == path)
print(f.closed)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, newline=newline) as f:
        print(repr(newline), list(f), f.newlines)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open(path, "w", newline=newline) as f:
        print(f.write("a\nb\r\nc"), end=" ")
    print(get())
for mode in ("w", "a", "x", "r", "r+", "w+", "a+", "rt", "wt", "rb", "wb", "ab", "r+b", "rb+", "w+b", "xb", "+r", "br", "tr"):
    put(b"old")
    if "x" in mode:
        os.remove(path)
    try:
        with open(path, mode) as f:
            shown = [f.mode, type(f).__name__, f.readable(), f.writable(), f.tell()]
            if f.writable():
                shown.append(f.write(b"new!" if "b" in mode else "new!"))
        print(mode, *shown, get())
    except Exception as error:
        print(mode, type(error).__name__, str(error).replace(path, "PATH"))
for mode in ("", "q", "rw", "rr", "r++", "+", "b", "t", "U", "rU", "rbt", "wx", "rwb", "r b", "br+t", 5, None, b"r"):
    show(open, path, mode)
os.remove(path)
show(open, path)
show(open, path, "r+")
put(b"text")
show(open, path, "x")
show(open, "no such folder/file", "w")
show(open, ".")
show(open, "")
show(open, "a\0b")
for file in (None, 1.5, [], Path(5), Path(None), object()):
    show(open, file)
show(lambda: open(Path(path)).read())
show(lambda: open(path.encode()).read())
show(lambda: open(Path(path.encode())).read())
show(open)
show(lambda: open(mode="r"))
show(lambda: open(path, mod="r"))
show(lambda: open(path, "r", mode="r"))
show(lambda: open(path, "r", -1, None, None, None, True, None, 5))
show(lambda: open(path, "rb", encoding="utf-8"))
show(lambda: open(path, "rb", errors="strict"))
show(lambda: open(path, "rb", newline="\n"))
show(lambda: open(path, newline="x"))
show(lambda: open(path, newline=5))
show(lambda: open(path, newline=b"\n"))
show(lambda: open(path, encoding="no such"))
show(lambda: open(path, encoding=5))
show(lambda: open(path, encoding="a\0b"))
show(lambda: open(path, errors=5))
show(lambda: open(path, errors="no such").read())
show(lambda: open(path, closefd=False))
show(lambda: open(path, buffering="x"))
show(lambda: open(path, buffering=1.5))
show(lambda: open(path, buffering=0))
show(lambda: open(path, "rb", buffering=0).read())
show(lambda: open(path, "rb", buffering=-5).read())
show(lambda: open(path, buffering=2).read(2))
with open(path, "w", encoding="utf-16") as f:
    f.write("é")
print(get() in (b"\xff\xfe\xe9\x00", b"\xfe\xff\x00\xe9"))
for encoding in ("utf-8", "latin-1", "ascii", "utf-8-sig"):
    for errors in ("strict", "replace", "ignore", "backslashreplace", "xmlcharrefreplace", None):
        def write():
            with open(path, "w", encoding=encoding, errors=errors) as f:
                f.write("aé")
            return get()

        def read():
            put(b"a\xe9b")
            with open(path, encoding=encoding, errors=errors) as f:
                return f.read()

        print(encoding, errors, end=" ")
        show(write)
        show(read)
put(b"line 1\nline 2\nline 3\n")
f = open(path)
print(next(f), f.readline(), f.read(3), f.readlines(), f.read(), f.readline(), list(f))
f.seek(0)
print(f.readlines(8), next(f, None))
f.close()
f.close()
for work in (f.read, f.readline, f.tell, lambda: f.write("x"), lambda: next(f), f.__enter__, lambda: f.seek(0), f.fileno, f.flush, lambda: f.closed):
    show(work)
with open(path) as f:
    show(f.write, "x")
    show(f.truncate)
with open(path, "w") as f:
    show(f.read)
    show(f.write, b"x")
    show(f.write, 5)
    show(f.write, "")
    show(f.writelines, ["a", "b"])
    show(f.writelines, ["a", 5])
    show(f.writelines, 5)
with open(path, "wb") as f:
    show(f.write, "x")
    show(f.write, bytearray(b"ab"))
    show(f.write, memoryview(b"cd"))
    show(f.writelines, [b"e", bytearray(b"f")])
print(get())
try:
    with open(path, "a") as f:
        f.write("kept")
        raise LookupError("inside")
except LookupError as error:
    print(error, f.closed, get())
with open(path, "r+") as f:
    f.seek(2)
    f.write("XX")
    f.truncate(5)
print(get())
os.remove(path)
opened = []


def opener(file, flags):
    opened.append(file == path)
    raise LookupError("opener")


show(lambda: open(path, "w", opener=opener))
show(lambda: open(path, "w", opener=5))
print(opened, os.path.exists(path), open.__name__, open is io.open)
