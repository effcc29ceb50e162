"""Buffered binary files over raw ones, and BytesIO."""

from _fibres import Event, current
from _io import (DEFAULT_BUFFER_SIZE, UnsupportedOperation, _BufferedIOBase, _IOBase, fill, index_argument, octets, room,
                 size_argument, state_parts)
from _types import dotted


class _Buffered(_BufferedIOBase):
    """What the classes over one raw file share. `_ahead` holds bytes read from `raw` of which `_at` were handed out;
    `_pending` those that are still to be written. Only one of them holds anything at a time. Functions off the loop may give
    way in the raw file's methods, and so do those that find it in the hands of another."""

    _raw = None
    _busy = False    # a method of the raw file is running
    _user = None     # for which function off the loop
    _turn = None     # an event, while others wait

    def _setup(self, raw, buffer_size, *needed):
        self._raw = None  # until everything is well
        self.__dict__.pop('_size', None)
        for ability in needed:
            if not getattr(raw, ability)():
                raise UnsupportedOperation(f'File or stream is not {ability}.')
        buffer_size = index_argument(buffer_size)
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self._raw = raw
        self._stand_on(raw, self)
        self._size = buffer_size
        self._ahead = b''
        self._at = 0
        self._pending = bytearray()

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError('raw stream has been detached') if '_size' in self.__dict__ else \
                ValueError('I/O operation on uninitialized object')
        return self._raw

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def _alone(self):
        """Others are waited for; but the raw file's methods may be a script's, and come back here themselves."""
        while self._busy:
            if self._user is current():
                raise RuntimeError(f'reentrant call inside {self!r}')
            if self._turn is None:
                self._turn = Event()
            self._turn.wait()

    def _begin(self):
        self._alone()
        self._busy = True
        self._user = current()

    def _end(self):
        self._busy = False
        self._user = None
        turn = self._turn
        if turn is not None:
            self._turn = None
            turn.set()

    def _usable(self, what):
        self._alone()
        if self.raw.closed:
            raise ValueError(f'{what} of closed file')

    def seekable(self):
        return self.raw.seekable()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def detach(self):
        raw = self.raw
        self.flush()
        self._stand_on(raw, None)
        self._raw = None
        return raw

    def close(self):
        raw = self.raw
        self._alone()
        if raw.closed:
            return
        try:
            self.flush()
        finally:
            raw.close()

    def __del__(self):
        if self._raw is not None:
            _BufferedIOBase.__del__(self)

    def _dealloc_warn(self, source):
        if isinstance(self._raw, _IOBase):
            self._raw._dealloc_warn(source)

    def flush(self):
        if self.raw.closed:
            raise ValueError('flush of closed file')
        self._write_pending()

    def _write_pending(self, least=0):
        """Write until no more than so many bytes wait."""
        self._alone()
        pending = self._pending
        while len(pending) > least:
            self._begin()
            try:
                count = self._raw.write(bytes(pending))
            finally:
                self._end()
            if count is None:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)
            if not isinstance(count, int) or not 0 <= count <= len(pending):
                raise OSError(f'raw write() returned invalid length {count} (should have been between 0 and {len(pending)})')
            del pending[:count]

    def _raw_position(self, position):
        if not isinstance(position, int) or position < 0:
            raise OSError(f'Raw stream returned invalid position {position}')
        return position

    def tell(self):
        if self.raw.closed:
            raise ValueError('I/O operation on closed file')
        return self._standing(self._raw.tell())

    def _standing(self, raw_position):
        """The position that this is for the raw file; a device may always say that it is at 0."""
        return max(0, self._raw_position(raw_position) - len(self._ahead) + self._at + len(self._pending))

    def seek(self, target, whence=0, /):
        if self.raw.closed:
            raise ValueError('seek of closed file')
        if whence not in (0, 1, 2, 3, 4):
            raise ValueError(f'whence value {whence} unsupported')
        if not self._raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        target = index_argument(target)
        self._write_pending()
        ahead = len(self._ahead) - self._at
        if ahead and whence < 2:
            offset = target if whence else target - (self._raw.tell() - ahead)
            if 0 <= self._at + offset <= len(self._ahead):
                self._at += offset
                return self._standing(self._raw.tell())
        if whence == 1:
            target -= ahead
        position = self._raw_position(self._raw.seek(target, whence))
        self._ahead = b''
        self._at = 0
        return position

    def truncate(self, size=None, /):
        if self.raw.closed:
            raise ValueError('truncate of closed file')
        if not self.writable():
            raise UnsupportedOperation('truncate')
        self._write_pending()
        if size is None:
            size = self.tell()
        self._begin()
        try:
            return self._raw.truncate(size)
        finally:
            self._end()

    # Reading.

    def _fetch(self, size):
        """One read of the raw file: bytes, b'' at the end, None when there is nothing yet."""
        buffer = bytearray(size)
        self._begin()
        try:
            count = self._raw.readinto(buffer)
        finally:
            self._end()
        if count is None:
            return None
        try:
            count = index_argument(count)
        except TypeError as e:
            raise OSError('raw readinto() failed') from e
        if not 0 <= count <= size:
            raise OSError(f'raw readinto() returned invalid length {count} (should have been between 0 and {size})')
        if len(buffer) != size:
            raise BufferError('Existing exports of data: object cannot be re-sized')
        return bytes(memoryview(buffer)[:count])

    def _read(self, size=-1, /):
        size = size_argument(size)
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        self._usable('read')
        if self._pending:
            self._write_pending()
        at = self._at
        if 0 <= size <= len(self._ahead) - at:
            self._at = at + size
            return self._ahead[at:at + size]
        found = self._ahead[at:]
        self._ahead = b''
        self._at = 0
        if size < 0:
            self._begin()
            try:
                readall = getattr(self._raw, 'readall', None)
                rest = readall() if readall is not None else self._read_rest()
            finally:
                self._end()
            if rest is not None and not isinstance(rest, bytes):
                raise TypeError('readall() should return bytes')
            return found + rest if rest else found if found or rest is not None else None
        parts = [found]
        missing = size - len(found)
        piece = b''
        while missing > 0:
            piece = self._fetch(min(max(self._size, missing), 1 << 20))
            if not piece:
                break
            parts.append(piece[:missing])
            if len(piece) > missing:
                self._ahead = piece
                self._at = missing
            missing -= min(missing, len(piece))
        found = b''.join(parts)
        return None if piece is None and not found else found

    def _read_rest(self):
        found = bytearray()
        while piece := self._raw.read():
            found += piece
        return bytes(found) if found or piece is not None else None

    def _read1(self, size=-1, /):
        size = index_argument(size)
        self._usable('read')
        if size < 0:
            size = self._size
        if size == 0:
            return b''
        if self._pending:
            self._write_pending()
        return self._taken(size) or self._fetch(size) or b''

    def _taken(self, size):
        """At most so many of the bytes that were read ahead."""
        found = self._ahead[self._at:self._at + size]
        self._at += len(found)
        return found

    def _readinto1(self, buffer, /):
        wanted = room(buffer)
        self._usable('readinto')
        if self._pending:
            self._write_pending()
        if wanted <= self._size:
            self._fill()
        found = self._taken(wanted)
        missing = wanted - len(found)
        if missing > self._size:  # past the buffer
            found += self._fetch(missing) or b''
        return fill(buffer, found)

    def _fill(self):
        """Read ahead, if nothing is."""
        if self._at == len(self._ahead):
            self._at = 0
            self._ahead = b''
            self._ahead = self._fetch(self._size) or b''

    def _peek(self, size=0, /):
        self._usable('peek')
        if self._pending:
            self._write_pending()
        self._fill()
        return self._ahead[self._at:]

    def _readline(self, size=-1, /):
        size = size_argument(size)
        self._usable('readline')
        if self._pending:
            self._write_pending()
        parts = []
        while size:
            at = self._at
            end = self._ahead.find(b'\n', at) + 1
            done = end > 0
            if not done:
                end = len(self._ahead)
            if 0 <= size <= end - at:
                end = at + size
                done = True
            piece = self._ahead[at:end]
            self._at = end
            if done:
                if not parts:
                    return piece
                parts.append(piece)
                break
            parts.append(piece)
            if size > 0:
                size -= len(piece)
            self._ahead = b''
            self._at = 0
            self._ahead = self._fetch(self._size) or b''
            if not self._ahead:
                break
        return b''.join(parts)

    # Writing.

    def _write(self, data, /):
        data = octets(data)
        self._alone()
        if self.raw.closed:
            raise ValueError('write to closed file')
        if self._ahead:
            if self._at < len(self._ahead):
                self._raw.seek(self._at - len(self._ahead), 1)
            self._ahead = b''
            self._at = 0
        pending = self._pending
        if len(pending) + len(data) <= self._size:
            pending += data
            return len(data)
        blocked = False
        try:
            self._write_pending()
        except BlockingIOError:
            blocked = True
        pending += data
        try:
            if not blocked:
                self._write_pending(self._size)
        except BlockingIOError:
            pass
        lost = len(pending) - self._size
        if lost > 0:  # the raw file takes no more now, and the buffer is full
            del pending[self._size:]
            raise BlockingIOError(11, 'write could not complete without blocking', len(data) - lost)
        return len(data)

    def __repr__(self):
        try:
            name = self.name
        except (AttributeError, ValueError):  # a ValueError when it has been detached
            return f'<{type(self).__module__}.{type(self).__qualname__}>'
        return f'<{type(self).__module__}.{type(self).__qualname__} name={name!r}>'

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


@dotted
class BufferedReader(_Buffered):
    """Bytes of a raw file that can be read."""

    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._setup(raw, buffer_size, 'readable')

    writable = _BufferedIOBase.writable

    read = _Buffered._read
    read1 = _Buffered._read1
    readinto1 = _Buffered._readinto1
    peek = _Buffered._peek
    readline = _Buffered._readline


@dotted
class BufferedWriter(_Buffered):
    """Bytes for a raw file that can be written."""

    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._setup(raw, buffer_size, 'writable')

    readable = _BufferedIOBase.readable
    write = _Buffered._write


@dotted
class BufferedRandom(_Buffered):
    """Bytes of a raw file that can be read, written and moved in."""

    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._setup(raw, buffer_size, 'seekable', 'readable', 'writable')

    read = _Buffered._read
    read1 = _Buffered._read1
    readinto1 = _Buffered._readinto1
    peek = _Buffered._peek
    readline = _Buffered._readline
    write = _Buffered._write


@dotted
class BufferedRWPair(_BufferedIOBase):
    """A reader and a writer as one object."""

    __module__ = '_io'

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        if not reader.readable():
            raise UnsupportedOperation('File or stream is not readable.')
        if not writer.writable():
            raise UnsupportedOperation('File or stream is not writable.')
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, data, /):
        return self.writer.write(data)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


@dotted
class BytesIO(_BufferedIOBase):
    """Bytes in memory as a file."""

    __module__ = '_io'
    _bytes = None

    def __init__(self, initial_bytes=b''):
        self._bytes = bytearray(b'' if initial_bytes is None else octets(initial_bytes))
        self._at = 0

    def __del__(self):
        pass

    def _open(self):
        if self._bytes is None:
            raise ValueError('I/O operation on closed file.')
        return self._bytes

    @property
    def closed(self):
        return self._bytes is None

    def close(self):
        self._bytes = None

    def getvalue(self):
        return bytes(self._open())

    def getbuffer(self):
        return memoryview(self._open())

    def read(self, size=-1, /):
        data = self._open()
        size = size_argument(size)
        at = self._at
        end = len(data) if size < 0 else min(len(data), at + size)
        if end <= at:
            return b''
        self._at = end
        return bytes(data[at:end])

    def read1(self, size=-1, /):
        return BytesIO.read(self, size)

    def readinto(self, buffer, /):
        self._open()
        return fill(buffer, BytesIO.read(self, room(buffer)))

    readinto1 = readinto

    def readline(self, size=-1, /):
        data = self._open()
        size = size_argument(size)
        end = data.find(b'\n', self._at) + 1 or len(data)
        count = max(0, end - self._at)
        return BytesIO.read(self, count if size < 0 else min(count, size))

    def write(self, data, /):
        whole = self._open()
        data = octets(data)
        if not data:
            return 0
        at = self._at
        if at > len(whole):
            whole += bytes(at - len(whole))
        whole[at:at + len(data)] = data
        self._at = at + len(data)
        return len(data)

    def seek(self, pos, whence=0, /):
        data = self._open()
        if isinstance(pos, float):
            raise TypeError("'float' object cannot be interpreted as an integer")
        pos = index_argument(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f'negative seek value {pos}')
        elif whence == 1:
            pos += self._at
        elif whence == 2:
            pos += len(data)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        if pos > 0x7FFFFFFFFFFFFFFF:
            raise OverflowError('new position too large' if whence else 'Python int too large to convert to C ssize_t')
        self._at = max(0, pos)
        return self._at

    def tell(self):
        self._open()
        return self._at

    def truncate(self, size=None, /):
        data = self._open()
        size = self._at if size is None else size_argument(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del data[size:]
        return size

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    def isatty(self):
        self._open()
        return False

    def flush(self):
        self._open()

    def __getstate__(self):
        own = {k: v for k, v in self.__dict__.items() if k not in ('_bytes', '_at')}
        return self.getvalue(), self._at, own or None

    def __setstate__(self, state):
        if '_bytes' in self.__dict__:  # __init__ was called
            self._open()
        self._at, own = state_parts(BytesIO, self, state, 3, 'not')
        self.__dict__.update(own)
