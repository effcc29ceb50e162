"""The base classes of files, and the raw file over a descriptor of the host."""

import _io_system
from _io_system import Handle
from _types import dotted

DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    __module__ = 'io'


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or 'locale' when it is None."""
    return 'locale' if encoding is None else encoding


def size_argument(size):
    """The size given to read(): -1 for None; what is no integer is refused."""
    if size is None:
        return -1
    try:
        return size.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None


def index_argument(value):
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def octets(data):
    """A buffer as a flat memoryview of bytes."""
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def fill(buffer, data):
    """Put bytes at the start of a writable buffer; returns how many."""
    view = memoryview(buffer)
    if view.readonly:
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}")
    if view.format != 'B' or view.ndim != 1:
        view = view.cast('B')
    view[:len(data)] = data
    return len(data)


def room(buffer):
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}")
    return view.nbytes


def state_parts(cls, file, state, count, word):
    """What __setstate__ of a file in memory is given: the arguments of cls.__init__, which is called; the position; the attributes."""
    if not isinstance(state, tuple) or len(state) != count:
        raise TypeError(f'_io.{cls.__name__}.__setstate__ argument should be {count}-tuple, got {type(state).__name__}')
    cls.__init__(file, *state[:-2])
    at, own = state[-2:]
    ordinal = ('second', 'third', 'fourth')[count - 3:]
    if not isinstance(at, int):
        raise TypeError(f'{ordinal[0]} item of state must be an integer, {word} {type(at).__name__}')
    if at < 0:
        raise ValueError('position value cannot be negative')
    if own is not None and not isinstance(own, dict):
        raise TypeError(f'{ordinal[1]} item of state should be a dict, got a {type(own).__name__}')
    return at, own or {}


def __getattr__(name):  # _io is where CPython has the classes, and where a pickle looks for them
    if not name.startswith('_'):  # what an import itself asks for is not looked up in io, which may be in the middle of its own
        import io
        if name in io.__all__:
            return getattr(io, name)
    raise AttributeError(f"module '_io' has no attribute {name!r}")


@dotted
class _IOBase:
    """The abstract base class for all I/O classes."""

    __module__ = '_io'

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, offset, whence=0, /):
        self._unsupported('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported('truncate')

    def flush(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.__closed = True

    # The buffer or text file over this one. A collection finds the whole stack at once and calls its __del__ methods in no
    # order, so the one on top is closed first from wherever it begins.
    _above = None

    def _stand_on(self, below, above):
        if isinstance(below, _IOBase):
            below._above = above

    def __del__(self):
        try:
            above = self._above
            if above is not None:
                self._above = None
                above.__del__()
            if not self.closed:
                self._dealloc_warn(self)
                self.close()
        except Exception:
            pass

    def _dealloc_warn(self, source):
        """Warn that a file was dropped open; source is the object that the script had."""

    @property
    def closed(self):
        return self.__closed

    __closed = False

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def fileno(self):
        self._unsupported('fileno')

    def isatty(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError('I/O operation on closed file.' if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation('File or stream is not seekable.' if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation('File or stream is not readable.' if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation('File or stream is not writable.' if msg is None else msg)

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = size_argument(size)
        peek = getattr(self, 'peek', None)
        line = bytearray()
        while size < 0 or len(line) < size:
            count = 1
            if peek is not None:
                ahead = peek(1)
                if not isinstance(ahead, bytes):
                    raise OSError(f"peek() should have returned a bytes object, not '{type(ahead).__name__}'")
                if ahead:
                    count = ahead.find(b'\n') + 1 or len(ahead)
                    if size >= 0:
                        count = min(count, size - len(line))
            piece = self.read(count)
            if not isinstance(piece, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(piece).__name__}'")
            if not piece:
                break
            line += piece
            if piece.endswith(b'\n'):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        hint = size_argument(hint)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < hint <= total:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


@dotted
class _RawIOBase(_IOBase):
    """Base class for raw binary I/O."""

    __module__ = '_io'

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(index_argument(size))
        count = self.readinto(buffer)
        if count is None:
            return None
        if not 0 <= count <= len(buffer):
            raise ValueError(f'readinto returned {count} outside buffer size {len(buffer)}')
        return bytes(buffer[:count])

    def readall(self):
        """Read until the end of the file."""
        found = bytearray()
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            if not isinstance(piece, bytes):
                raise TypeError('read() should return bytes')
            found += piece
        return bytes(found) if found or piece is not None else None

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


@dotted
class _BufferedIOBase(_IOBase):
    """Base class for buffered binary files."""

    __module__ = '_io'

    def read(self, size=-1, /):
        self._unsupported('read')

    def read1(self, size=-1, /):
        self._unsupported('read1')

    def readinto(self, buffer, /):
        return self._into(self.read, buffer)

    def readinto1(self, buffer, /):
        return self._into(self.read1, buffer)

    def _into(self, read, buffer):
        size = room(buffer)
        data = read(size)
        if not isinstance(data, bytes):
            raise OSError(f"read() should return bytes")
        if len(data) > size:
            raise ValueError(f"read() returned too much data: {size} bytes requested, {len(data)} returned")
        return fill(buffer, data)

    def write(self, data, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')


@dotted
class _TextIOBase(_IOBase):
    """Base class for text files."""

    __module__ = '_io'

    def read(self, size=-1, /):
        self._unsupported('read')

    def readline(self, size=-1, /):
        self._unsupported('readline')

    def write(self, text, /):
        self._unsupported('write')

    def detach(self):
        self._unsupported('detach')

    encoding = None
    newlines = None
    errors = None


def _path(file):
    """What open() takes as a name: str or bytes, of __fspath__ where it has one."""
    if isinstance(file, (str, bytes)):
        return file
    method = getattr(type(file), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    path = method(file)
    if not isinstance(path, (str, bytes)):
        raise TypeError(f'expected {type(file).__name__}.__fspath__() to return str or bytes, not {type(path).__name__}')
    return path


_KINDS = {'r': Handle.READ, 'w': Handle.WRITE | Handle.CREATE | Handle.TRUNCATE,
          'a': Handle.WRITE | Handle.CREATE | Handle.APPEND, 'x': Handle.WRITE | Handle.CREATE | Handle.EXCLUSIVE}


def _collect_and_open(path, flags):
    """Files that nobody holds any more are closed by the collector; when descriptors run out it is asked to."""
    try:
        return Handle(path, flags)
    except OSError as e:
        if e.errno not in (23, 24):
            raise
    import gc
    gc.collect()
    gc.collect()
    return Handle(path, flags)


@dotted
class FileIO(_RawIOBase):
    """A file as bytes, unbuffered."""

    __module__ = '_io'
    _handle = None

    def __init__(self, file, mode='r', closefd=True, opener=None):
        if isinstance(file, float):
            raise TypeError("expected str, bytes or os.PathLike object, not float")
        kinds = [c for c in mode if c in 'rwax']
        for c in mode:
            if c not in 'rwaxb+':
                raise ValueError(f'invalid mode: {mode}')
        if len(kinds) != 1 or mode.count('+') > 1:
            raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
        if self._handle is not None:
            self.close()
        flags = _KINDS[kinds[0]]
        self._plus = '+' in mode
        self._kind = kinds[0]
        if self._plus:
            flags |= Handle.READ | Handle.WRITE
        self._flags = flags
        if isinstance(file, int):
            if isinstance(file, bool):
                import warnings
                warnings.warn('bool is used as a file descriptor', RuntimeWarning, 2, skip_file_prefixes=('<stdlib>/io',))
            if file < 0:
                raise ValueError('negative file descriptor')
            handle = Handle(int(file), flags, closefd)
        else:
            path = _path(file)
            if not closefd:
                raise ValueError('Cannot use closefd=False with file name')
            if opener is None:
                handle = _collect_and_open(path, flags)
            else:
                number = opener(file, Handle.native_flags(flags))
                if not isinstance(number, int):
                    raise TypeError('expected integer from opener')
                if number < 0:
                    raise ValueError(f'opener returned {number}')
                handle = Handle(number, flags, True)
        if handle.is_directory():
            if not isinstance(file, int):
                handle.close()
            raise IsADirectoryError(21, 'Is a directory', file)
        self._handle = handle
        self._closefd = closefd
        self._seekable = None
        self.name = file
        if kinds[0] == 'a':
            try:
                handle.seek(0, 2)
            except OSError:
                pass

    def __del__(self):
        # The handle closes itself when it is collected: closing here might come before the buffer above is flushed.
        if type(self) is not FileIO:
            _IOBase.__del__(self)
        elif self._above is None:
            self._dealloc_warn(self)

    def _dealloc_warn(self, source):
        if self._handle is not None and self._closefd:
            import warnings
            warnings.warn(f'unclosed file {source!r}', ResourceWarning, 2, source, skip_file_prefixes=('<stdlib>/_io', '<stdlib>/gc'))

    def _open_handle(self):
        handle = self._handle
        if handle is None:
            if '_flags' in self.__dict__:
                raise ValueError('I/O operation on closed file')
            raise ValueError('I/O operation on uninitialized object')
        return handle

    def read(self, size=-1, /):
        handle = self._open_handle()
        if not self._flags & Handle.READ:
            raise UnsupportedOperation('File not open for reading')
        size = size_argument(size)
        return self.readall() if size < 0 else handle.read(size)

    def readall(self):
        handle = self._open_handle()
        if not self._flags & Handle.READ:
            raise UnsupportedOperation('File not open for reading')
        return handle.readall()

    def readinto(self, buffer, /):
        handle = self._open_handle()
        if not self._flags & Handle.READ:
            raise UnsupportedOperation('File not open for reading')
        data = handle.read(room(buffer))
        return None if data is None else fill(buffer, data)

    def write(self, data, /):
        handle = self._open_handle()
        if not self._flags & Handle.WRITE:
            raise UnsupportedOperation('File not open for writing')
        return handle.write(octets(data))

    def seek(self, pos, whence=0, /):
        handle = self._open_handle()
        if isinstance(pos, float):
            raise TypeError('an integer is required')
        return handle.seek(index_argument(pos), index_argument(whence))

    def tell(self):
        return self._open_handle().seek(0, 1)

    def truncate(self, size=None, /):
        handle = self._open_handle()
        if not self._flags & Handle.WRITE:
            raise UnsupportedOperation('File not open for writing')
        if size is None:
            size = handle.seek(0, 1)
        handle.truncate(index_argument(size))
        return size

    def close(self):
        handle = self._handle
        try:
            _RawIOBase.close(self)
        finally:
            self._handle = None
            if handle is not None and self._closefd:
                handle.close()

    @property
    def closed(self):
        return self._handle is None

    def seekable(self):
        handle = self._open_handle()
        if self._seekable is None:
            try:
                handle.seek(0, 1)
                self._seekable = True
            except OSError:
                self._seekable = False
        return self._seekable

    def readable(self):
        self._open_handle()
        return bool(self._flags & Handle.READ)

    def writable(self):
        self._open_handle()
        return bool(self._flags & Handle.WRITE)

    def fileno(self):
        return self._open_handle().fileno()

    def isatty(self):
        return self._open_handle().isatty()

    @property
    def closefd(self):
        return self._closefd

    @property
    def mode(self):
        if self._plus:
            return {'r': 'rb+', 'w': 'rb+', 'a': 'ab+', 'x': 'xb+'}[self._kind]
        return self._kind + 'b'

    @property
    def _blksize(self):
        return DEFAULT_BUFFER_SIZE

    def __repr__(self):
        cls = '_io.FileIO' if type(self) is FileIO else type(self).__name__
        if self._handle is None:
            return f'<{cls} [closed]>'
        try:
            name = f'name={self.name!r}'
        except AttributeError:
            name = f'fd={self.fileno()}'
        return f'<{cls} {name} mode={self.mode!r} closefd={self._closefd}>'

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")
