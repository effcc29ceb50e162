# UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError: their attributes, text and errors.

from support.attempts import checker

check = checker(globals())

d = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad byte")
e = UnicodeEncodeError("ascii", "aé€", 1, 3, "not ascii")
t = UnicodeTranslateError("aé", 1, 2, "no translation")
check(r'''
d.encoding, d.object, d.start, d.end, d.reason, d.args, str(d), repr(d)
e.encoding, e.object, e.start, e.end, e.reason, e.args, str(e), repr(e)
t.object, t.start, t.end, t.reason, t.args, str(t), repr(t), t.encoding
str(UnicodeDecodeError("x", b"abc", 0, 2, "two")), str(UnicodeDecodeError("x", bytearray(b"a"), 0, 1, "arr")), UnicodeDecodeError("x", bytearray(b"a"), 0, 1, "arr").object
str(UnicodeEncodeError("x", "\xe9", 0, 1, "r")), str(UnicodeEncodeError("x", "\u20ac", 0, 1, "r")), str(UnicodeEncodeError("x", "\U0001f600", 0, 1, "r")), str(UnicodeEncodeError("x", "a", 0, 1, "r"))
str(UnicodeTranslateError("ab", 0, 2, "r")), str(UnicodeTranslateError("\u20ac", 0, 1, "r"))
setattr(d, "start", 0), str(d), setattr(d, "end", 1), str(d), setattr(d, "reason", "new"), str(d), setattr(d, "encoding", "enc"), str(d), setattr(d, "object", b"zz"), str(d), d.args
UnicodeDecodeError()
UnicodeDecodeError("a", "b", 0, 1, "r")
UnicodeDecodeError(1, b"a", 0, 1, "r")
UnicodeDecodeError("a", b"a", "0", 1, "r")
UnicodeDecodeError("a", b"a", 0, 1, 5)
UnicodeDecodeError("a", b"a", 0, 1)
UnicodeEncodeError("a", b"a", 0, 1, "r")
UnicodeEncodeError("a", "a", 0, 1, None)
UnicodeTranslateError("a", "b", 0, 1)
UnicodeTranslateError(b"a", 0, 1, "r")
UnicodeError("plain").args, str(UnicodeError("plain")), UnicodeDecodeError.__mro__[1:4], issubclass(UnicodeEncodeError, ValueError)
''')
try:
    b"caf\xe9 au lait".decode()
except UnicodeDecodeError as error:
    print(error.object[error.start:error.end], error.start, error.end, error.reason, error.encoding)
try:
    "naïve café".encode("ascii")
except UnicodeEncodeError as error:
    print(error.object[error.start:error.end], error.start, error.end, error.reason, error.encoding)
