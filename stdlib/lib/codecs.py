"""Codecs: looking them up, registering more, their classes, and files that encode and decode."""

import builtins
from _charmaps import find as _find_charmap
from _codecs import *
from _codecs import _buffer, _need
from _io_system import codec_name as _codec_name
from _iotext import PieceDecoder as _PieceDecoder

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE',
           'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec',
           'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'StreamRecoder',
           'getencoder', 'getdecoder', 'getincrementalencoder', 'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode',
           'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors',
           'backslashreplace_errors', 'register_error', 'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = BOM64_BE = b'\0\0\xfe\xff'


# ---- what a codec consists of ----

class CodecInfo(tuple):
    """What lookup() gives: (encode, decode, stream reader, stream writer), and more by name."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name} at {id(self):#x}>'

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """The stateless interface: both methods give what they made and how much of the input they used."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes input that comes in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        return 0

    def setstate(self, state):
        """Go back to a state that getstate() gave."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps the input that _buffer_encode(input, errors, final) did not use."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = ''

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_encode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ''

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class IncrementalDecoder:
    """Decodes input that comes in pieces."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Begin anew."""

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        """Go back to a state that getstate() gave."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the input that _buffer_decode(input, errors, final) did not use."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


# ---- streams ----

class _Stream:
    """What readers and writers share: a stream below, which has what they do not."""

    stream = None

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % type(self).__name__)


class StreamWriter(_Stream, Codec):
    """A file for text over one of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, used = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        """Finish what is begun and begin anew."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_Stream, Codec):
    """A file of text over one of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b''
        self.charbuffer = self._empty_charbuffer = self.charbuffertype()

    def decode(self, input, errors='strict'):
        raise NotImplementedError

    def read(self, size=-1, chars=-1, firstline=False):
        """About so many bytes of the stream, or just so many characters, decoded. firstline: an error behind the first line can wait."""
        if chars < 0:
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if not data:
                break
            try:
                text, used = self.decode(data, self.errors)
            except UnicodeDecodeError as e:
                if not firstline:
                    raise
                text, used = self.decode(data[:e.start], self.errors)
                if len(text.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[used:]
            self.charbuffer += text
            if not new:
                break
        if chars < 0:
            text, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            text, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return text

    def readline(self, size=None, keepends=True):
        want = size or 72
        line = self._empty_charbuffer
        while True:
            data = self.read(want, firstline=True)
            if isinstance(data, str) and data.endswith('\r') or isinstance(data, bytes) and data.endswith(b'\r'):
                data += self.read(size=1, chars=1)  # the two of an end of line stay together
            line += data
            first = line.splitlines(keepends=True)[:1]
            if first and (len(first[0]) < len(line) or first[0] != first[0].splitlines()[0]):
                self.charbuffer = line[len(first[0]):] + self.charbuffer
                line = first[0]
                break
            if not data or size is not None:
                break
            if want < 8000:
                want *= 2
        return line if keepends or not line else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        """Begin anew."""
        self.bytebuffer = b''
        self.charbuffer = self._empty_charbuffer

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_Stream):
    """A reader and a writer of the same stream."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_Stream):
    """A file that shows a stream's bytes in another encoding: encode and decode are for this side, Reader and Writer for the stream's."""

    data_encoding = file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        return self._encoded(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._encoded(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._encoded(next(self.reader))

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b''.join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open a file whose text is encoded; without an encoding the same as the built-in open()."""
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        both = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        both.encoding = encoding
        return both
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A file that shows one encoded in file_encoding as if it were in data_encoding."""
    data, below = lookup(data_encoding), lookup(file_encoding or data_encoding)
    recoder = StreamRecoder(file, data.encode, data.decode, below.streamreader, below.streamwriter, errors)
    recoder.data_encoding = data_encoding
    recoder.file_encoding = file_encoding or data_encoding
    return recoder


# ---- parts of a codec by its name ----

def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encode the strings of an iterator one by one."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := encoder.encode(input):
            yield output
    if output := encoder.encode('', True):
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decode the bytes objects of an iterator one by one."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := decoder.decode(input):
            yield output
    if output := decoder.decode(b'', True):
        yield output


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The dict turned around; None for what stands for several."""
    made = {}
    for key, value in decoding_map.items():
        made[value] = None if value in made else key
    return made


# ---- the codecs that come with the language ----

def _stateless(name, encode, decode, is_text=True):
    """A codec of two functions that use up all of their input."""

    class IncrementalEncoder_(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class IncrementalDecoder_(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class Both:
        def encode(self, input, errors='strict'):
            return encode(input, errors)

        def decode(self, input, errors='strict'):
            return decode(input, errors)

    return _info(name, encode, decode, IncrementalEncoder_, IncrementalDecoder_, Both, is_text)


def _info(name, encode, decode, encoder, decoder, both, is_text=True):
    reader = type('StreamReader', (both, StreamReader), {})
    writer = type('StreamWriter', (both, StreamWriter), {})
    encoder.__name__ = encoder.__qualname__ = 'IncrementalEncoder'
    decoder.__name__ = decoder.__qualname__ = 'IncrementalDecoder'
    return CodecInfo(encode, decode, reader, writer, encoder, decoder, name, _is_text_encoding=is_text)


# What is written once the byte order mark or the signature has been, by the codec's name.
_AFTER_MARK = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf-8-sig': 'utf-8'}


def _native_info(name):
    """One of the codecs that str and bytes know."""
    after = _AFTER_MARK.get(name)

    def encode(input, errors='strict'):
        _need(f'{name.replace("-", "_").replace("iso8859_1", "latin_1")}_encode', ' 1', input, str)
        return input.encode(name, errors), len(input)

    def decode(input, errors='strict'):
        data = _buffer(input)
        return _PieceDecoder(name, errors).decode(data, True), len(data)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors='strict'):
            super().__init__(errors)
            self.reset()

        def encode(self, input, final=False):
            if self._begun:
                return input.encode(after, self.errors)
            if after and (input or name != 'utf-8-sig'):
                self._begun = True
            return input.encode(name, self.errors) if self._begun or not after else b''

        def reset(self):
            self._begun = False

        def getstate(self):
            return 0 if self._begun or not after else 1 if name == 'utf-8-sig' else 2

        def setstate(self, state):
            self._begun = bool(after) and not state

    class Decoder(IncrementalDecoder):
        def __init__(self, errors='strict'):
            super().__init__(errors)
            self._pieces = _PieceDecoder(name, errors)

        def decode(self, input, final=False):
            self._pieces.errors = self.errors
            return self._pieces.decode(input if isinstance(input, (bytes, bytearray)) else b'' + input, final)

        def reset(self):
            self._pieces.reset()

        def getstate(self):
            return self._pieces.getstate()

        def setstate(self, state):
            self._pieces.setstate(state)

    class Both:
        """What a stream has written or read so far counts: marks and signatures come once."""

        _state = None

        def encode(self, input, errors='strict'):
            if self._state is None:
                self._state = Encoder(errors)
            self._state.errors = errors
            return self._state.encode(input), len(input)

        def decode(self, input, errors='strict'):
            if self._state is None:
                self._state = _PieceDecoder(name, errors)
            self._state.errors = errors
            text = self._state.decode(input)
            waiting, self._state.waiting = self._state.waiting, b''
            return text, len(input) - len(waiting)

        def reset(self):
            super().reset()
            self._state = None

    return _info(name, encode, decode, Encoder, Decoder, Both)


def _charmap_info(name, table):
    """A codec of one byte a character. Where all are known it is by str.translate() and latin-1."""
    to_character = {byte: c for byte, c in enumerate(table) if ord(c) != byte}
    encoding = charmap_build(table)
    to_byte = {code: byte for code, byte in encoding.items() if code != byte}
    to_byte.update((code, 0xFFFF) for code in range(128, 256) if code not in encoding)

    def encode(input, errors='strict'):
        _need('charmap_encode', ' 1', input, str)
        try:
            return input.translate(to_byte).encode('latin-1'), len(input)
        except UnicodeEncodeError:
            return charmap_encode(input, errors, encoding)

    def decode(input, errors='strict'):
        text, length = latin_1_decode(input)
        text = text.translate(to_character)
        return charmap_decode(input, errors, table) if '\ufffe' in text else (text, length)

    return _stateless(name, encode, decode)


def _escape_info(name, encode, decode):
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return decode(input, errors, final)

    class Both:
        def encode(self, input, errors='strict'):
            return encode(input, errors)

        def decode(self, input, errors='strict'):
            return decode(input, errors, False)

    return _info(name, encode, decode, Encoder, Decoder, Both)


def _strict(errors):
    if errors != 'strict':
        raise AssertionError


def _hex_encode(input, errors='strict'):
    _strict(errors)
    if isinstance(input, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return memoryview(input).hex().encode('ascii'), len(input)


def _hex_decode(input, errors='strict'):
    _strict(errors)
    text = readbuffer_encode(input)[0].decode('latin-1')
    if len(text) % 2:
        raise ValueError('Odd-length string')
    if not text.isascii() or any(c.isspace() for c in text):
        raise ValueError('Non-hexadecimal digit found')
    try:
        return bytes.fromhex(text), len(input)
    except ValueError:
        raise ValueError('Non-hexadecimal digit found') from None


_ROT13 = {code: base + (code - base + 13) % 26 for base in (65, 97) for code in range(base, base + 26)}


def _rot13(input, errors='strict'):
    return str.translate(input, _ROT13), len(input)


def _undefined(input, errors='strict'):
    raise UnicodeError('undefined encoding')


def _find(name):
    """The built-in codec of a normalized name; None when there is none."""
    native = _codec_name(name)
    if native:
        return _native_info(native)
    found = _find_charmap(name)
    if found:
        return _charmap_info(*found)
    if name in ('unicode_escape', 'unicodeescape'):
        return _escape_info('unicode-escape', unicode_escape_encode, unicode_escape_decode)
    if name in ('raw_unicode_escape', 'rawunicodeescape'):
        return _escape_info('raw-unicode-escape', raw_unicode_escape_encode, raw_unicode_escape_decode)
    if name == 'charmap':
        return _stateless('charmap', latin_1_encode, latin_1_decode)
    if name in ('hex', 'hex_codec'):
        return _stateless('hex', _hex_encode, _hex_decode, False)
    if name in ('rot13', 'rot_13'):
        return _stateless('rot-13', _rot13, _rot13, False)
    if name == 'undefined':
        return _stateless('undefined', _undefined, _undefined)
    return None
