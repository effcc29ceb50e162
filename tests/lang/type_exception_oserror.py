# OSError: which class an errno makes, its attributes, str, two to five arguments, subclasses.

import copy
import errno

from support.attempts import checker

check = checker(globals())

class Plain(OSError): pass


class OwnInit(OSError):
    def __init__(self, tag):
        super().__init__(2, "own")
        self.tag = tag


class OwnNew(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


names = "ENOENT EEXIST EACCES EPERM EINTR EAGAIN EALREADY EINPROGRESS EPIPE ESHUTDOWN ECONNABORTED ECONNREFUSED ECONNRESET ENOTDIR EISDIR ECHILD ETIMEDOUT ESRCH EINVAL ENOMEM"
for name in names.split():
    e = OSError(getattr(errno, name), "text")
    print(name, type(e).__name__, e.errno == getattr(errno, name), e.strerror, e.filename, e.args == (getattr(errno, name), "text"))
check(r'''
str(OSError()), str(OSError(1)), str(OSError("a")), str(OSError(2, "no")), str(OSError(2, "no", "file")), str(OSError(2, "no", "file", None, "other")), str(OSError(2, "no", b"bytes")), str(OSError(1, 2, 3, 4, 5, 6)), repr(OSError(2, "no", "file")), str(OSError("x", "y")), str(OSError(None, None)), str(OSError(2, "no", ""))
(e := OSError(2, "no", "file", None, "other")).args, e.errno, e.strerror, e.filename, e.filename2, type(e).__name__
(e := OSError(1)).args, e.errno, e.strerror, e.filename, e.filename2
(e := OSError(1, 2, 3, 4, 5, 6)).args, e.errno, e.filename
(e := OSError(13, "m", "f")).args, e.filename, setattr(e, "filename", "g"), str(e), setattr(e, "errno", 99), e.errno, str(e), type(e).__name__, setattr(e, "strerror", None), str(e), delattr(e, "filename"), e.filename
OSError("a", "b").errno, OSError(2.0, "x").errno, type(OSError(2.0, "x")).__name__, type(OSError(True, "x")).__name__
type(Plain(2, "x")).__name__, Plain(2, "x", "f").filename, type(FileNotFoundError(13, "x")).__name__, FileNotFoundError().errno, type(OwnNew(2, "x")).__name__, OwnNew(2, "x").errno
OwnInit("t").tag, OwnInit("t").errno, OwnInit("t").args, str(OwnInit("t"))
OSError is IOError, OSError is EnvironmentError, issubclass(TimeoutError, OSError), ConnectionResetError.__mro__[:3], BlockingIOError(11, "b", 5).characters_written, BlockingIOError(11, "b", 5).filename, issubclass(BrokenPipeError, ConnectionError)
BlockingIOError(11, "b").characters_written
OSError(11, "b", 5).characters_written
setattr(b := BlockingIOError(11, "b"), "characters_written", 7), b.characters_written
setattr(b, "characters_written", "x")
delattr(b, "characters_written"), hasattr(b, "characters_written")
OSError(2, "no", "f").__reduce__(), OSError(2, "no", "f", None, "g").__reduce__(), copy.copy(OSError(2, "no", "f")).filename, OSError(1).__reduce__()
OSError(2, "x", a=1)
PermissionError(x=1)
''')
