"""Files and streams."""

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase',
           'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase', 'TextIOWrapper',
           'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE', 'text_encoding',
           'IncrementalNewlineDecoder']

import sys
from abc import ABCMeta
from builtins import BlockingIOError, open

import _io_system
from _io import DEFAULT_BUFFER_SIZE, FileIO, UnsupportedOperation, _BufferedIOBase, _IOBase, _path, _RawIOBase, _TextIOBase, text_encoding
from _iobuffered import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, BytesIO
from _iotext import IncrementalNewlineDecoder, StringIO, TextIOWrapper

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class IOBase(_IOBase, metaclass=ABCMeta):
    __doc__ = _IOBase.__doc__


class RawIOBase(_RawIOBase, IOBase):
    __doc__ = _RawIOBase.__doc__


class BufferedIOBase(_BufferedIOBase, IOBase):
    __doc__ = _BufferedIOBase.__doc__


class TextIOBase(_TextIOBase, IOBase):
    __doc__ = _TextIOBase.__doc__


RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper, type(sys.__stdout__)):
    TextIOBase.register(_class)
del _class


def _text_argument(name, value):
    if value is not None and not isinstance(value, str):
        raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")


def _open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """What the built-in open() does."""
    if not isinstance(file, int):
        file = _path(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {None if mode is None else type(mode).__name__}")
    if not isinstance(buffering, int):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    _text_argument('encoding', encoding)
    _text_argument('errors', errors)
    _text_argument('newline', newline)
    if '\0' in mode:
        raise ValueError('embedded null character')
    if len(set(mode)) != len(mode) or set(mode) - set('rwxabt+'):
        raise ValueError(f'invalid mode: {mode!r}')
    binary = 'b' in mode
    if binary and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = [c for c in mode if c in 'rwxa']
    if len(kinds) > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if binary:
        for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                article = 'an' if name != 'newline' else 'a'
                raise ValueError(f"binary mode doesn't take {article} {name} argument")
        if buffering == 1:
            import warnings
            warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be "
                          "used", RuntimeWarning, 2)
    updating = '+' in mode
    raw = FileIO(file, ''.join(kinds) + ('+' if updating else ''), closefd, opener)
    result = raw
    try:
        line_buffering = not binary and (buffering == 1 or buffering < 0 and raw.isatty())
        if buffering < 0 or buffering == 1:
            buffering = DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        if updating:
            buffer = BufferedRandom(raw, buffering)
        elif kinds[0] == 'r':
            buffer = BufferedReader(raw, buffering)
        else:
            buffer = BufferedWriter(raw, buffering)
        result = buffer
        if binary:
            return buffer
        result = text = TextIOWrapper(buffer, encoding, errors, newline, line_buffering)
        text.mode = mode
        return text
    except:
        result.close()
        raise


def open_code(path):
    """Open a file of code for reading, as bytes."""
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {type(path).__name__}")
    return open(path, 'rb')


# The bytes of the standard streams. sys.stdin, sys.stdout and sys.stderr are the interpreter's own text objects, over the
# host's streams; their attribute `buffer` is one of these.

class _StandardRaw(RawIOBase):
    def __init__(self, number):
        self._number = number
        self.name = f'<{("stdin", "stdout", "stderr")[number]}>'
        self.mode = 'wb' if number else 'rb'

    def __del__(self):
        pass

    def readable(self):
        return self._number == 0

    def writable(self):
        return self._number != 0

    def fileno(self):
        return self._number

    def isatty(self):
        return (sys.__stdin__, sys.__stdout__, sys.__stderr__)[self._number].isatty()

    def readinto(self, buffer, /):
        if self._number:
            raise UnsupportedOperation('File not open for reading')
        view = memoryview(buffer).cast('B')
        data = _io_system.stream_read(len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, data, /):
        if not self._number:
            raise UnsupportedOperation('File not open for writing')
        return _io_system.stream_write(self._number, data)


class _StandardWriter(BufferedWriter):
    """Passes everything on at once: the stream below has the buffer that it shares with print()."""

    __module__ = '_io'
    __qualname__ = 'BufferedWriter'

    def write(self, data, /):
        super().write(data)
        self._write_pending()
        return len(data)

    def flush(self):
        super().flush()
        (sys.__stdout__ if self._raw._number == 1 else sys.__stderr__).flush()


class _StandardReader(BufferedReader):
    """Takes no more from the stream than is asked for: the rest is there for input() and sys.stdin."""

    __module__ = '_io'
    __qualname__ = 'BufferedReader'

    def read(self, size=-1, /):
        return super().read(size) if size is None or size < 0 else self._exactly(size)

    def _exactly(self, size):
        parts = []
        while size > 0 and (piece := _io_system.stream_read(size)):
            parts.append(piece)
            size -= len(piece)
        return b''.join(parts)

    def read1(self, size=-1, /):
        return _io_system.stream_read(size)

    def peek(self, size=0, /):
        raise UnsupportedOperation('peek')

    def readline(self, size=-1, /):
        line = bytearray()
        while size != len(line) and (piece := _io_system.stream_read(1)):
            line += piece
            if piece == b'\n':
                break
        return bytes(line)


_standard = {}


def _standard_buffer(number):
    if number not in _standard:
        _standard[number] = _StandardWriter(_StandardRaw(number)) if number else _StandardReader(_StandardRaw(0))
    return _standard[number]
