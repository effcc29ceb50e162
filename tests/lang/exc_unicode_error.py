# UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: constructor, attributes, text.
def attempt(what, action):
    try:
        print(what, "->", ascii(action()))
    except Exception as e:
        print(what, "!!", type(e).__name__, ascii(str(e)))


def show(e):
    print(type(e).__name__, ascii(str(e)), ascii(e.args), getattr(e, "encoding", "-"), ascii(e.object), e.start, e.end, e.reason)


print(UnicodeError("a", 1).args, str(UnicodeError("t")), issubclass(UnicodeError, ValueError))
for start, end in ((0, 1), (1, 2), (0, 2), (2, 3), (1, 1), (0, 5), (2, 9)):
    show(UnicodeEncodeError("ascii", "a\xe9\u20ac", start, end, "why"))
    show(UnicodeDecodeError("utf-8", b"a\xff\x00", start, end, "why"))
    show(UnicodeTranslateError("a\xe9\u20ac", start, end, "why"))
show(UnicodeEncodeError("x", "\U0001f600", 0, 1, "astral"))
show(UnicodeEncodeError("x", "\ud800", 0, 1, "surrogate"))
show(UnicodeDecodeError("x", bytearray(b"\x80abc"), 0, 1, "bytearray"))
print(UnicodeDecodeError("x", memoryview(b"\x80abc"), 0, 1, "view").object)
print(type(UnicodeDecodeError("x", bytearray(b"a"), 0, 1, "").object).__name__)
for cls, good in ((UnicodeEncodeError, ("e", "o", 0, 1, "r")), (UnicodeDecodeError, ("e", b"o", 0, 1, "r")), (UnicodeTranslateError, ("o", 0, 1, "r"))):
    name = cls.__name__
    attempt(name + " nothing", lambda: cls())
    attempt(name + " one", lambda: cls("a"))
    attempt(name + " too many", lambda: cls(*good, 5))
    for i in range(len(good)):
        for bad in (None, "text", 5, b"bytes", 2.5, []):
            if type(bad) is not type(good[i]):
                attempt(f"{name} {i} {bad!r}", lambda: cls(*good[:i], bad, *good[i + 1:]).args)
    attempt(name + " keyword", lambda: cls(*good, reason=1))
    e = cls(*good)
    e.start = 5
    e.end = 7
    e.reason = "other"
    print(e.start, e.end, e.reason, ascii(str(e)), e.args, e.__dict__)
    attempt("start text", lambda: setattr(cls(*good), "start", "x"))
    attempt("end gone", lambda: delattr(e, "end"))
    e.reason = 5
    attempt("reason int", lambda: str(e))
    e.__init__(*good)
    show(e)
    bare = cls.__new__(cls)
    print(repr(str(bare)), bare.start, bare.end, bare.object, bare.reason, bare.args)

attempt("encode ascii", lambda: "a\xe9".encode("ascii"))
attempt("encode latin-1", lambda: "\u20ac\u20ad".encode("latin-1"))
attempt("encode utf-8", lambda: "x\ud800y".encode())
attempt("encode utf-16", lambda: "x\udc00y".encode("utf-16"))
attempt("decode ascii", lambda: b"a\x80".decode("ascii"))
attempt("decode utf-8 start", lambda: b"a\x80".decode())
attempt("decode utf-8 short", lambda: b"a\xe2\x82".decode())
attempt("decode utf-8 continuation", lambda: b"\xe2\x28\xa1".decode())
attempt("decode utf-8 surrogate", lambda: b"\xed\xa0\x80".decode())
attempt("decode utf-16", lambda: b"a".decode("utf-16"))
attempt("decode utf-16 end", lambda: b"\x00\xd8".decode("utf-16-le"))
attempt("decode utf-32", lambda: b"\xff\xff\xff\xff".decode("utf-32-le"))
attempt("decode utf-32 short", lambda: b"abc".decode("utf-32-le"))
try:
    "abc\xe9\xe8def".encode("ascii")
except UnicodeEncodeError as e:
    show(e)
    print(ascii(e.object[e.start:e.end]))
try:
    b"abc\xe9\xe8def".decode("ascii")
except UnicodeDecodeError as e:
    show(e)
    print(e.object[e.start:e.end])
