"""Text files over binary ones, StringIO, and what decodes piece by piece."""

from _io import DEFAULT_BUFFER_SIZE, UnsupportedOperation, _IOBase, _TextIOBase, index_argument, size_argument, state_parts
from _io_system import codec_name
from _types import dotted

_NEWLINES = (None, '', '\n', '\r', '\r\n')


def _known_codec(encoding):
    """The name of a codec that str and bytes know; None: of another one, which codecs has."""
    name = codec_name(encoding)
    if name is None:
        from _codecs import text_codec
        text_codec(encoding, 'codecs.open()')
    return name


class PieceDecoder:
    """Bytes that come in pieces, as text: what a piece ends in the middle of waits for the next one.
    Its state is (waiting bytes, flag); the flag tells the byte order of UTF-16 and UTF-32 once it is known, as
    CPython's incremental decoders count it, and whether UTF-8's signature may still come."""

    def __init__(self, encoding, errors='strict'):
        self.encoding = codec_name(encoding)
        self.errors = errors
        self.reset()

    def reset(self):
        self.waiting = b''
        self.codec = self.encoding
        self.started = self.encoding not in ('utf-8-sig', 'utf-16', 'utf-32')

    def _start(self, data, final):
        """Settle the byte order, or drop UTF-8's signature. Returns data; None: too little of it yet."""
        if self.encoding == 'utf-8-sig':
            if len(data) < 3 and b'\xef\xbb\xbf'.startswith(data) and not final:
                return None
            self.codec = 'utf-8'
            self.started = True
            return data[3:] if data.startswith(b'\xef\xbb\xbf') else data
        unit = 2 if self.encoding == 'utf-16' else 4
        if len(data) < unit:
            return data if final else None
        mark = data[:unit]
        if mark == b'\xff\xfe' + b'\0' * (unit - 2):
            order = 'le'
        elif mark == b'\0' * (unit - 2) + b'\xfe\xff':
            order = 'be'
        else:
            bytes(data).decode(self.encoding + '-le')
            raise UnicodeDecodeError(self.encoding, bytes(data), 0, unit, 'Stream does not start with BOM')
        self.codec = f'{self.encoding}-{order}'
        self.started = True
        return data

    def _whole(self, data):
        """How many bytes at the start of data end with a whole character."""
        n = len(data)
        codec = self.codec
        if codec == 'utf-8':
            for back in (1, 2, 3):
                if back > n:
                    break
                byte = data[-back]
                if byte >= 0xC0:
                    need = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
                    return n - back if need > back and 0xC2 <= byte <= 0xF4 else n
                if byte < 0x80:
                    break
        elif codec.startswith('utf-16'):
            n &= ~1
            if n >= 2 and 0xD8 <= data[n - 1 if codec == 'utf-16-le' else n - 2] < 0xDC:
                n -= 2
        elif codec.startswith('utf-32'):
            n &= ~3
        return n

    def decode(self, data, final=False):
        if self.waiting:
            data = self.waiting + data
        codec = self.codec
        if not self.started:
            rest = self._start(data, final)
            if rest is None:
                self.waiting = bytes(data)
                return ''
            data = rest
            codec = 'utf-8' if self.codec == 'utf-8' else self.encoding  # which skips the mark
        if final:
            text = data.decode(codec, self.errors)
            self.waiting = b''
            return text
        n = self._whole(data)
        text = data[:n].decode(codec, self.errors) if n else ''
        self.waiting = bytes(data[n:])
        return text

    def getstate(self):
        if self.encoding == 'utf-8-sig':
            return self.waiting, int(not self.started)
        if self.encoding in ('utf-16', 'utf-32'):
            return self.waiting, 2 if not self.started else 0 if self.codec.endswith('le') else 1
        return self.waiting, 0

    def setstate(self, state):
        waiting, flag = state
        self.reset()
        self.waiting = waiting
        if self.encoding == 'utf-8-sig':
            self.started = not flag
            self.codec = self.encoding if flag else 'utf-8'
        elif self.encoding in ('utf-16', 'utf-32'):
            self.started = flag < 2
            if flag < 2:
                self.codec = f'{self.encoding}-{"be" if flag else "le"}'


@dotted
class IncrementalNewlineDecoder:
    """A decoder around another that makes every end of line a '\\n' when translate is true, and remembers which it saw."""

    __module__ = '_io'

    def __init__(self, decoder, translate, errors='strict'):
        self.decoder = decoder
        self.translate = bool(translate)
        self.errors = errors
        self._held = False
        self._seen = 0

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if self._held and (text or final):
            text = '\r' + text
            self._held = False
        if not final and text.endswith('\r'):
            text = text[:-1]
            self._held = True
        if '\r' in text:
            both = text.count('\r\n')
            if both:
                self._seen |= 4
            if text.count('\r') > both:
                self._seen |= 1
            if text.count('\n') > both:
                self._seen |= 2
            if self.translate:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
        elif '\n' in text:
            self._seen |= 2
        return text

    def getstate(self):
        waiting, flag = (b'', 0) if self.decoder is None else self.decoder.getstate()
        return waiting, flag << 1 | self._held

    def setstate(self, state):
        waiting, flag = state
        self._held = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((waiting, flag >> 1))

    def reset(self):
        self._seen = 0
        self._held = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        return (None, '\r', '\n', ('\r', '\n'), '\r\n', ('\r', '\r\n'), ('\n', '\r\n'), ('\r', '\n', '\r\n'))[self._seen]


class LineReader(_TextIOBase):
    """Lines of text of which `_text` holds the next characters from `_used` on, and `_more()` brings further ones."""

    def _line(self, size):
        end_mark = self._line_end
        parts = []
        while True:
            text = self._text
            at = self._used
            if end_mark is not None:
                end = text.find(end_mark, at)
                end = end + len(end_mark) if end >= 0 else -1
            else:
                end = _any_end(text, at)
            limit = at + size if size >= 0 else -1
            if end >= 0 or 0 <= limit <= len(text):
                if end < 0 or 0 <= limit < end:
                    end = limit
                self._used = end
                if not parts:
                    return text[at:end]
                parts.append(text[at:end])
                break
            piece = text[at:]
            if size >= 0:
                size -= len(piece)
            # A mark of two characters may lie across the border.
            if piece.endswith('\r') and end_mark == '\r\n':
                self._text = '\r'
                self._used = 0
                if not self._more('\r'):
                    self._used = len(self._text)
                    parts.append(piece)
                    break
                if size >= 0:
                    size += 1
                parts.append(piece[:-1])
                continue
            parts.append(piece)
            self._used = len(text)
            if not self._more(''):
                break
        return ''.join(parts)


def _any_end(text, at):
    """Behind the first end of line of any kind, or -1. A '\\r' at the very end is one: what decodes holds it back where it may not be."""
    newline = text.find('\n', at)
    carriage = text.find('\r', at, newline if newline >= 0 else len(text))
    if carriage < 0:
        return newline + 1 if newline >= 0 else -1
    return carriage + 2 if newline == carriage + 1 else carriage + 1


def _check_newline(newline, quoted):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
    if newline not in _NEWLINES:
        raise ValueError(f'illegal newline value: {newline!r}' if quoted else f'illegal newline value: {newline}')


@dotted
class StringIO(LineReader):
    """Text in memory as a file."""

    __module__ = '_io'
    _text = None

    def __init__(self, initial_value='', newline='\n'):
        _check_newline(newline, True)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline = newline
        self._line_end = None if newline == '' else '\n' if newline is None else newline
        self._decoder = IncrementalNewlineDecoder(None, newline is None) if not newline else None
        self._text = ''
        self._parts = []
        self._used = 0
        if initial_value:
            self.write(initial_value)
            self._join()
            self._used = 0

    def __del__(self):
        pass

    def _join(self):
        """Everything in `_text`: what was written at the end waits in `_parts`."""
        if self._text is None:
            raise ValueError('I/O operation on closed file')
        if self._parts:
            self._text += ''.join(self._parts)
            self._parts.clear()
        return self._text

    def _more(self, held):
        return False

    @property
    def closed(self):
        return self._text is None

    def close(self):
        self._text = None

    def getvalue(self):
        return self._join()

    def write(self, text, /):
        if self._text is None:
            raise ValueError('I/O operation on closed file')
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        count = len(text)
        if self._decoder is not None:
            text = self._decoder.decode(text, True)
        if self._newline and self._newline != '\n':
            text = text.replace('\n', self._newline)
        if not text:
            return count
        at = self._used
        if self._parts or at == len(self._text):
            self._parts.append(text)
        else:
            whole = self._text
            if at > len(whole):
                whole += '\0' * (at - len(whole))
            self._text = whole[:at] + text + whole[at + len(text):]
        self._used = at + len(text)
        return count

    def read(self, size=-1, /):
        text = self._join()
        size = size_argument(size)
        at = self._used
        end = len(text) if size < 0 else min(len(text), at + size)
        if end <= at:
            return ''
        self._used = end
        return text[at:end]

    def readline(self, size=-1, /):
        text = self._join()
        size = size_argument(size)
        if self._used >= len(text):
            return ''
        return self._line(size)

    def seek(self, pos, whence=0, /):
        text = self._join()
        pos = index_argument(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and pos < 0:
            raise ValueError(f'Negative seek position {pos}')
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        if pos > 0x7FFFFFFFFFFFFFFF:
            raise OverflowError('Python int too large to convert to C ssize_t')
        self._used = pos if whence == 0 else self._used if whence == 1 else len(text)
        return self._used

    def tell(self):
        self._join()
        return self._used

    def truncate(self, pos=None, /):
        text = self._join()
        pos = self._used if pos is None else size_argument(pos)
        if pos < 0:
            raise ValueError(f'Negative size value {pos}')
        if pos < len(text):
            self._text = text[:pos]
        return pos

    def readable(self):
        self._join()
        return True

    writable = seekable = readable

    def isatty(self):
        self._join()
        return False

    @property
    def line_buffering(self):
        self._join()
        return False

    @property
    def newlines(self):
        self._join()
        return None if self._decoder is None else self._decoder.newlines

    def __getstate__(self):
        own = {k: v for k, v in self.__dict__.items()
               if k not in ('_text', '_parts', '_used', '_newline', '_line_end', '_decoder')}
        return self._join(), self._newline, self._used, own or None

    def __setstate__(self, state):
        if '_text' in self.__dict__:  # __init__ was called
            self._join()
        self._used, own = state_parts(StringIO, self, state, 4, 'got')
        self._text = state[0] or ''  # its ends of lines were translated before
        self.__dict__.update(own)


@dotted
class TextIOWrapper(LineReader):
    """Text over a buffered binary file."""

    __module__ = '_io'
    _buffer = None
    _CHUNK_SIZE = DEFAULT_BUFFER_SIZE  # bytes asked for at a time

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if errors is not None and not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
        self._buffer = None  # until everything is well
        self.__dict__.pop('_telling', None)
        _check_newline(newline, False)
        if encoding is not None and '\0' in encoding:
            raise ValueError('embedded null character')
        encoding = 'UTF-8' if encoding is None or encoding == 'locale' else encoding
        _known_codec(encoding)
        self._seekable = self._telling = buffer.seekable()
        self._readable = buffer.readable()
        self._writable = buffer.writable()
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._buffer = buffer
        self._stand_on(buffer, self)
        self._text = ''
        self._used = 0
        self._snapshot = None
        self._set_codec(encoding, 'strict' if errors is None else errors, newline)
        if self._seekable and self._writable:
            try:
                if buffer.tell() != 0:
                    self._stand_at(1)
            except OSError:
                pass

    def _set_codec(self, encoding, errors, newline):
        self._encoding = encoding
        self._errors = errors
        self._newline = newline
        self._line_end = '\n' if newline is None else newline or None
        self._translate_to = None if newline == '' or newline == '\n' else newline or '\n'
        if self._translate_to == '\n':
            self._translate_to = None
        native = _known_codec(encoding)
        name = native or encoding
        self._encoder = None
        if native is not None:
            self._decoder = PieceDecoder(native, errors)
        else:
            from codecs import getincrementaldecoder, getincrementalencoder
            self._decoder = getincrementaldecoder(encoding)(errors)
            if self._writable:
                self._encoder = getincrementalencoder(encoding)(errors)
        # The byte order mark and the signature stand before the first piece that is written only.
        self._first_encoding = name
        self._later_encoding = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf-8-sig': 'utf-8'}.get(name, name)
        self._encode_as = name
        self._seen = None
        if not newline:
            self._decoder = self._seen = IncrementalNewlineDecoder(self._decoder, newline is None)

    def _stand_at(self, position):
        """What comes next is written there: only at the very beginning with a mark."""
        self._encode_as = self._later_encoding if position else self._first_encoding
        if self._encoder is not None:
            if position:
                self._encoder.setstate(0)
            else:
                self._encoder.reset()

    def _open(self):
        buffer = self._buffer
        if buffer is None:
            raise ValueError('underlying buffer has been detached') if '_telling' in self.__dict__ else \
                ValueError('I/O operation on uninitialized object')
        if buffer.closed:
            raise ValueError('I/O operation on closed file.')
        return buffer

    def _attached(self):
        if self._buffer is None:
            raise ValueError('underlying buffer has been detached') if '_telling' in self.__dict__ else \
                ValueError('I/O operation on uninitialized object')
        return self._buffer

    @property
    def buffer(self):
        self._begun()
        return self._buffer

    def _begun(self):
        if '_telling' not in self.__dict__:
            self._attached()

    @property
    def encoding(self):
        self._begun()
        return self._encoding

    @property
    def errors(self):
        self._begun()
        return self._errors

    @property
    def newlines(self):
        self._attached()
        return None if self._seen is None else self._seen.newlines

    @property
    def line_buffering(self):
        self._begun()
        return self._line_buffering

    @property
    def write_through(self):
        self._begun()
        return self._write_through

    @property
    def closed(self):
        return self._attached().closed

    @property
    def name(self):
        return self._attached().name

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def flush(self):
        self._open().flush()
        self._telling = self._seekable

    def close(self):
        buffer = self._attached()
        if buffer.closed:
            return
        try:
            self.flush()
        finally:
            buffer.close()

    def __del__(self):
        if self._buffer is not None:
            _TextIOBase.__del__(self)

    def _dealloc_warn(self, source):
        if isinstance(self._buffer, _IOBase):
            self._buffer._dealloc_warn(source)

    def detach(self):
        self.flush()
        buffer = self._buffer
        self._stand_on(buffer, None)
        self._buffer = None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        self._attached()
        if self._snapshot is not None and (encoding is not None or errors is not None or newline is not ...):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        if newline is not ...:
            _check_newline(newline, False)
        else:
            newline = self._newline
        if errors is None:
            errors = self._errors if encoding is None else 'strict'
        encoding = self._encoding if encoding is None else 'UTF-8' if encoding == 'locale' else encoding
        _known_codec(encoding)
        self.flush()
        begun = self._encode_as != self._first_encoding
        if (encoding, errors, newline) != (self._encoding, self._errors, self._newline):
            self._set_codec(encoding, errors, newline)
            if begun or self._seekable and self._writable and self._buffer.tell() != 0:
                self._stand_at(1)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    # Writing.

    def write(self, text, /):
        buffer = self._open()
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self._writable:
            raise UnsupportedOperation('not writable')
        count = len(text)
        flush = self._line_buffering and ('\n' in text or '\r' in text)
        if self._translate_to is not None:
            text = text.replace('\n', self._translate_to)
        data = text.encode(self._encode_as, self._errors) if self._encoder is None else self._encoder.encode(text)
        if data:
            self._encode_as = self._later_encoding
        if self._seekable and (self._snapshot is not None or self._text):
            self._forget()
            self._decoder.reset()
        buffer.write(data)
        if flush:
            buffer.flush()
        return count

    # Reading.

    def _forget(self):
        self._text = ''
        self._used = 0
        self._snapshot = None

    def _more(self, held):
        """The next piece, after what is held back. False at the end of the file."""
        if not self._readable:
            raise UnsupportedOperation('not readable')
        buffer = self._buffer
        read1 = getattr(buffer, 'read1', None)
        state = self._decoder.getstate() if self._telling else None
        if state is not None and not (isinstance(state, tuple) and len(state) == 2 and isinstance(state[0], bytes)):
            raise TypeError('illegal decoder state')
        data = (buffer.read if read1 is None else buffer.read1)(self._CHUNK_SIZE)
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"underlying {'read1' if read1 is not None else 'read'}() should have returned a bytes-like "
                            f"object, not '{type(data).__name__}'")
        text = self._decoder.decode(data, not data)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        # From where and with what state this text can be had again; `held` characters stand before it.
        self._snapshot = (state, bytes(data), len(held), self._snapshot if held else None)
        self._text = held + text
        self._used = 0
        return bool(data) or bool(text)

    def _readable_now(self):
        self._open()
        if not self._readable:
            raise UnsupportedOperation('not readable')

    def read(self, size=-1, /):
        size = size_argument(size)
        self._readable_now()
        if size < 0:
            data = self._buffer.read()
            if data is not None and not isinstance(data, (bytes, bytearray)):
                raise TypeError(f"underlying read() should have returned a bytes-like object, not '{type(data).__name__}'")
            found = self._text[self._used:] + self._decoder.decode(data or b'', True)
            self._text = ''
            self._used = 0
            if self._snapshot is not None:
                self._snapshot = (self._decoder.getstate(), b'', 0, None)
            return found
        parts = []
        while True:
            at = self._used
            piece = self._text[at:at + size]
            self._used = at + len(piece)
            parts.append(piece)
            size -= len(piece)
            if size <= 0 or not self._more(''):
                break
        return ''.join(parts)

    def readline(self, size=-1, /):
        size = index_argument(size)
        self._readable_now()
        return self._line(size)

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._telling = self._seekable
            raise StopIteration
        return line

    # Positions. A cookie is the offset in bytes of a point from which decoding can start again, and above it, in
    # fields of 64 bits, the decoder's flags there, the bytes to feed it, whether to end it, and the characters to
    # skip: CPython's layout, whose cookies are plain offsets nearly always.

    def tell(self):
        buffer = self._open()
        if not self._seekable:
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        buffer.flush()
        position = buffer.tell()
        snapshot = self._snapshot
        if snapshot is None or snapshot[0] is None:
            return position
        (waiting, flag), data, held, before = snapshot
        used = self._used
        if held:
            # The border between two pieces: start from the one before.
            (waiting, flag), earlier, _, _ = before
            data = earlier + data
            used += len(self._peek_text(waiting, flag, earlier)) - held
        start = position - len(data) - len(waiting)
        if used == 0 and not waiting:
            return start | flag << 64
        return self._find_cookie(start, flag, waiting + data, used)

    def _peek_text(self, waiting, flag, data):
        decoder = self._decoder
        saved = decoder.getstate()
        try:
            decoder.setstate((waiting, flag))
            return decoder.decode(data)
        finally:
            decoder.setstate(saved)

    def _find_cookie(self, start, flag, data, used):
        decoder = self._decoder
        saved = decoder.getstate()
        try:
            def decoded(n):
                decoder.setstate((b'', flag))
                return len(decoder.decode(data[:n]))
            # The fewest bytes that give as many characters.
            low, high = 0, len(data)
            while low < high:
                middle = (low + high) // 2
                if decoded(middle) < used:
                    low = middle + 1
                else:
                    high = middle
            count = decoded(low)
            if count == used:
                waiting, after = decoder.getstate()
                if not waiting:
                    return start + low | after << 64
            if count < used:
                return self._cookie(start, flag, len(data), True, used)
            # More come at once than are wanted: begin as near before them as nothing waits.
            end = low
            while low > 0:
                low -= 1
                count = decoded(low)
                waiting, after = decoder.getstate()
                if not waiting and count <= used:
                    return self._cookie(start + low, after, end - low, False, used - count)
            return self._cookie(start, flag, end, False, used)
        finally:
            decoder.setstate(saved)

    def _cookie(self, position, flag, feed, end, skip):
        return position | flag << 64 | feed << 128 | skip << 192 | end << 256

    def seek(self, cookie, whence=0, /):
        buffer = self._open()
        if not self._seekable:
            raise UnsupportedOperation('underlying stream is not seekable')
        whence = index_argument(whence)
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            position = buffer.seek(0, 2)
            self._forget()
            self._decoder.reset()
            self._stand_at(position)
            return position
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        cookie = index_argument(cookie)
        if cookie < 0:
            raise ValueError(f'negative seek position {cookie!r}')
        self.flush()
        mask = (1 << 64) - 1
        position, flag, feed, skip, end = (cookie >> shift & mask for shift in (0, 64, 128, 192, 256))
        buffer.seek(position)
        self._forget()
        if cookie == 0:
            self._decoder.reset()
        else:
            self._decoder.setstate((b'', flag))
        if skip:
            data = buffer.read(feed)
            text = self._decoder.decode(data, bool(end))
            if len(text) < skip:
                raise OSError("can't restore logical file position")
            self._snapshot = ((b'', flag), data, 0, None)
            self._text = text
            self._used = skip
        self._stand_at(cookie)
        return cookie

    def truncate(self, pos=None, /):
        buffer = self._open()
        buffer.flush()
        if pos is None:
            pos = self.tell()
        return buffer.truncate(pos)

    def __repr__(self):
        self._begun()
        text = f'<{type(self).__module__}.{type(self).__qualname__}'
        if self._buffer is not None:
            try:
                text += f' name={self.name!r}'
            except (AttributeError, ValueError):  # a ValueError when what is below has been detached
                pass
            try:
                text += f' mode={self.mode!r}'
            except AttributeError:
                pass
        return f'{text} encoding={self._encoding!r}>'

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")
