"""The registries of codecs and of error handlers, and the functions that encode and decode. str.encode() and bytes.decode() come here for
what they do not know themselves."""

from operator import index as _index

from _iotext import PieceDecoder

_searches = []
_found = {}


def _need(function, at, v, type):
    if not isinstance(v, type):
        raise TypeError(f'{function}() argument{at} must be {type.__name__}, not {v.__class__.__name__}')


def _buffer(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


# ---- codecs by name ----

def register(search_function, /):
    """Ask this function too for codecs: it takes a name in lower case and gives a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    """Ask the function no longer, and forget what was found."""
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def normalize(encoding):
    """ASCII letters in lower case, digits and dots; a run of anything else between them is one underscore."""
    text = ''.join(c if c == '.' or c.isascii() and c.isalnum() else ' ' for c in encoding.lower())
    return '_'.join(text.split())


def lookup(encoding, /):
    """The CodecInfo of a codec."""
    _need('lookup', '', encoding, str)
    if '\0' in encoding:
        raise ValueError('embedded null character')
    name = normalize(encoding)
    if name in _found:
        return _found[name]
    import codecs
    for search in [codecs._find, *_searches]:
        info = search(name)
        if info is not None:
            if not isinstance(info, tuple) or len(info) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            _found[name] = info
            return info
    encoding.encode()  # a name that is no text is another error
    raise LookupError(f'unknown encoding: {encoding}')


def _run(direction, convert, encoding, *args):
    """What the codec makes of it; exceptions get a note that says which codec it was."""
    try:
        made = convert(*args)
    except BaseException as e:
        e.add_note(f"{direction}ing with '{encoding}' codec failed")
        raise
    if not isinstance(made, tuple) or len(made) != 2:
        raise TypeError(f'{direction}er must return a tuple (object, integer)')
    return made[0]


def encode(obj, /, encoding='utf-8', errors=None):
    """Encode an object by a codec of any kind."""
    args = (obj,) if errors is None else (obj, errors)
    return _run('encod', lookup(encoding)[0], encoding, *args)


def decode(obj, /, encoding='utf-8', errors=None):
    """Decode an object by a codec of any kind."""
    args = (obj,) if errors is None else (obj, errors)
    return _run('decod', lookup(encoding)[1], encoding, *args)


def text_codec(encoding, instead):
    """The same as lookup(), for codecs between str and bytes only."""
    info = lookup(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError(f"'{encoding}' is not a text encoding; use {instead} to handle arbitrary codecs")
    return info


def encode_text(text, encoding, errors=None):
    """text.encode()"""
    text_codec(encoding, 'codecs.encode()')
    made = encode(text, encoding, errors)
    if isinstance(made, bytearray):
        from warnings import warn
        warn(f'encoder {encoding} returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types', RuntimeWarning, 2)
        return bytes(made)
    if not isinstance(made, bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(made).__name__}' instead of 'bytes'; "
                        'use codecs.encode() to encode to arbitrary types')
    return made


def decode_text(data, encoding, errors=None):
    """data.decode()"""
    text_codec(encoding, 'codecs.decode()')
    made = decode(data, encoding, errors)
    if not isinstance(made, str):
        raise TypeError(f"'{encoding}' decoder returned '{type(made).__name__}' instead of 'str'; "
                        'use codecs.decode() to decode to arbitrary types')
    return made


# ---- error handlers ----

def _range(e, *kinds):
    """The object of a Unicode error of these kinds and the part of it that is wrong."""
    if not isinstance(e, kinds):
        raise TypeError(f"don't know how to handle {type(e).__name__} in error callback")
    start = min(max(e.start, 0), max(len(e.object) - 1, 0))
    end = min(max(e.end, 1), len(e.object))
    return e.object, start, max(start, end)


def strict_errors(exception, /):
    """Implements the 'strict' error handling, which raises a UnicodeError on coding errors."""
    if not isinstance(exception, BaseException):
        raise TypeError('codec must pass exception instance')
    raise exception


def ignore_errors(exception, /):
    """Implements the 'ignore' error handling, in which malformed data is ignored."""
    object, start, end = _range(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    return '', end


def replace_errors(exception, /):
    """Implements the 'replace' error handling, which puts a replacement character."""
    object, start, end = _range(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', end
    return ('?' if isinstance(exception, UnicodeEncodeError) else '\ufffd') * (end - start), end


def xmlcharrefreplace_errors(exception, /):
    """Implements the 'xmlcharrefreplace' error handling, which puts an XML character reference."""
    object, start, end = _range(exception, UnicodeEncodeError)
    return ''.join([f'&#{ord(c)};' for c in object[start:end]]), end


def _escape(code):
    return f'\\x{code:02x}' if code < 0x100 else f'\\u{code:04x}' if code < 0x10000 else f'\\U{code:08x}'


def backslashreplace_errors(exception, /):
    """Implements the 'backslashreplace' error handling, which puts a backslashed escape sequence."""
    object, start, end = _range(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    part = object[start:end]
    return ''.join([_escape(c if isinstance(part, bytes) else ord(c)) for c in part]), end


def _surrogateescape(exception, /):
    object, start, end = _range(exception, UnicodeEncodeError, UnicodeDecodeError)
    part = object[start:end]
    if isinstance(exception, UnicodeEncodeError):
        if all(0xDC80 <= ord(c) <= 0xDCFF for c in part):
            return bytes([ord(c) - 0xDC00 for c in part]), end
        raise exception
    text = ''
    for byte in part[:4]:
        if byte < 0x80:
            break
        text += chr(0xDC00 + byte)
    if not text:
        raise exception
    return text, start + len(text)


_SURROGATE_SIZES = {'utf_8': 3, 'utf8': 3, 'cp65001': 3, 'utf_16': 2, 'utf_16_le': 2, 'utf_16_be': 2, 'utf_32': 4, 'utf_32_le': 4,
                    'utf_32_be': 4}


def _surrogatepass(exception, /):
    object, start, end = _range(exception, UnicodeEncodeError, UnicodeDecodeError)
    size = _SURROGATE_SIZES.get(normalize(exception.encoding))
    if size is None:
        raise exception
    try:
        if isinstance(exception, UnicodeEncodeError):
            name = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le'}.get(exception.encoding, exception.encoding)
            if all('\ud800' <= c <= '\udfff' for c in object[start:end]):
                return object[start:end].encode(name, 'surrogatepass'), end
        else:
            text = object[start:start + size].decode(exception.encoding, 'surrogatepass')
            if '\ud800' <= text <= '\udfff':
                return text, start + size
    except UnicodeError:
        pass
    raise exception


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'xmlcharrefreplace': xmlcharrefreplace_errors,
             'backslashreplace': backslashreplace_errors, 'surrogateescape': _surrogateescape, 'surrogatepass': _surrogatepass}


def register_error(errors, handler, /):
    """Let this handler be called for what cannot be encoded or decoded where errors names it."""
    _need('register_error', ' 1', errors, str)
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(errors, /):
    """The error handler of that name."""
    _need('lookup_error', '', errors, str)
    if errors not in _handlers:
        raise LookupError(f"unknown error handler name '{errors}'")
    return _handlers[errors]


def handle(errors, exception):
    """Ask the error handler: (what to put, where to go on, in which object)."""
    encoding = isinstance(exception, UnicodeEncodeError)
    object = exception.object
    made = lookup_error('strict' if errors is None else errors)(exception)
    if not isinstance(made, tuple) or len(made) != 2 or not isinstance(made[0], (str, bytes) if encoding else str):
        raise TypeError('encoding error handler must return (str/bytes, int) tuple' if encoding else
                        'decoding error handler must return (str, int) tuple')
    text, at = made
    at = _index(at)
    if not encoding:
        object = exception.object
        if not isinstance(object, bytes):
            raise TypeError('object attribute must be bytes')
    if at < 0:
        at += len(object)
    if not 0 <= at <= len(object):
        raise IndexError(f'position {at} from error handler out of bounds')
    return text, at, object


# ---- the codecs that str and bytes know ----

def _native(name):
    function = name.replace('-', '_')

    def encode(str, errors=None, /):
        _need(f'{function}_encode', ' 1', str, type(''))
        return str.encode(name, 'strict' if errors is None else errors), len(str)

    def decode(data, errors=None, final=False, /):
        data = _buffer(data)
        pieces = PieceDecoder(name, 'strict' if errors is None else errors)
        text = pieces.decode(data, final)
        return text, len(data) - len(pieces.waiting)

    def whole(data, errors=None, final=True, /):
        return decode(data, errors, True)

    encode.__name__ = encode.__qualname__ = f'{function}_encode'
    decode.__name__ = decode.__qualname__ = whole.__name__ = whole.__qualname__ = f'{function}_decode'
    return encode, whole if name in ('ascii', 'latin-1') else decode


ascii_encode, ascii_decode = _native('ascii')
latin_1_encode, latin_1_decode = _native('latin-1')
utf_8_encode, utf_8_decode = _native('utf-8')
utf_16_encode, utf_16_decode = _native('utf-16')
utf_16_le_encode, utf_16_le_decode = _native('utf-16-le')
utf_16_be_encode, utf_16_be_decode = _native('utf-16-be')
utf_32_encode, utf_32_decode = _native('utf-32')
utf_32_le_encode, utf_32_le_decode = _native('utf-32-le')
utf_32_be_encode, utf_32_be_decode = _native('utf-32-be')


def readbuffer_encode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else bytes(_buffer(data))
    return data, len(data)


# ---- character maps ----

def charmap_build(map, /):
    """The mapping for charmap_encode() that turns around a str of 256 characters."""
    return {ord(c): byte for byte, c in enumerate(map) if c != '\ufffe'}


def _charmap_byte(mapping, c):
    try:
        made = mapping[ord(c)]
    except LookupError:
        return None
    if made is None or isinstance(made, bytes):
        return made
    if not isinstance(made, int):
        raise TypeError(f'character mapping must return integer, bytes or None, not {type(made).__name__}')
    if not 0 <= made < 256:
        raise TypeError('character mapping must be in range(256)')
    return bytes([made])


def charmap_encode(str, errors=None, mapping=None, /):
    _need('charmap_encode', ' 1', str, type(''))
    if mapping is None:
        return latin_1_encode(str, errors)
    out = bytearray()
    at = 0
    while at < len(str):
        made = _charmap_byte(mapping, str[at])
        if made is not None:
            out += made
            at += 1
            continue
        end = at + 1
        while end < len(str) and _charmap_byte(mapping, str[end]) is None:
            end += 1
        e = UnicodeEncodeError('charmap', str, at, end, 'character maps to <undefined>')
        put, at, _ = handle(errors, e)
        for c in put if isinstance(put, type('')) else ():
            made = _charmap_byte(mapping, c)
            if made is None:
                raise e
            out += made
        if isinstance(put, bytes):
            out += put
    return bytes(out), len(str)


def _charmap_character(mapping, byte):
    try:
        made = mapping[byte]
    except LookupError:
        return None
    if isinstance(made, int):
        if not 0 <= made < 0x110000:
            raise TypeError('character mapping must be in range(0x110000)')
        made = chr(made)
    elif made is not None and not isinstance(made, str):
        raise TypeError(f'character mapping must return integer, None or str, not {type(made).__name__}')
    return None if made == '\ufffe' else made


def charmap_decode(data, errors=None, mapping=None, /):
    data = bytes(_buffer(data))
    if mapping is None:
        return latin_1_decode(data, errors)
    given, out, at = len(data), [], 0
    while at < len(data):
        made = _charmap_character(mapping, data[at])
        if made is not None:
            out.append(made)
            at += 1
            continue
        e = UnicodeDecodeError('charmap', data, at, at + 1, 'character maps to <undefined>')
        put, at, data = handle(errors, e)
        out.append(put)
    return ''.join(out), given


# ---- escapes ----

class _Escapes(dict):
    """What unicode_escape writes for each character."""

    def __missing__(self, code):
        made = chr(code) if 32 <= code < 127 else _escape(code)
        self[code] = made
        return made


class _RawEscapes(dict):
    def __missing__(self, code):
        return chr(code) if code < 0x100 else _escape(code)


_ESCAPES = _Escapes({9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\'})
_SIMPLE = {'\n': '', '\\': '\\', "'": "'", '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v'}
_SIZES = {'x': 2, 'u': 4, 'U': 8}
_HEX = frozenset('0123456789abcdefABCDEF')


def unicode_escape_encode(str, errors=None, /):
    _need('unicode_escape_encode', ' 1', str, type(''))
    return str.translate(_ESCAPES).encode('ascii'), len(str)


def raw_unicode_escape_encode(str, errors=None, /):
    _need('raw_unicode_escape_encode', ' 1', str, type(''))
    return str.translate(_RawEscapes()).encode('latin-1'), len(str)


def _hex_escape(text, at, kind):
    """The character of an escape whose digits begin at `at` and what is wrong with it, one of them None, and its end."""
    end = at
    while end < len(text) and end - at < _SIZES[kind] and text[end] in _HEX:
        end += 1
    if end - at < _SIZES[kind]:
        return None, f'truncated \\{kind}{"X" * _SIZES[kind]} escape', end
    code = int(text[at:end], 16)
    return (chr(code), None, end) if code < 0x110000 else (None, 'illegal Unicode character', end)


def _named_escape(text, at):
    if text[at:at + 1] != '{':
        return None, 'malformed \\N character escape', at
    close = text.find('}', at)
    name = text[at + 1:close]
    if close < 0 or not name:
        return None, 'malformed \\N character escape', len(text) if close < 0 else close
    try:
        return eval(f"'\\N{{{name}}}'" if name.replace(' ', '').replace('-', '').isalnum() else ''), None, close + 1
    except SyntaxError:
        return None, 'unknown Unicode character name', close + 1


def _octal_escape(text, at):
    end = at
    while end < len(text) and end - at < 3 and text[end] in '01234567':
        end += 1
    return chr(int(text[at:end], 8)), end


def _escape_at(text, slash):
    """The text of the escape at a backslash, what is wrong with it, and its end."""
    at = slash + 1
    if at == len(text):
        return None, '\\ at end of string', at
    c = text[at]
    if c in _SIMPLE:
        return _SIMPLE[c], None, at + 1
    if c in _SIZES:
        return _hex_escape(text, at + 1, c)
    if c == 'N':
        return _named_escape(text, at + 1)
    if c in '01234567':
        made, end = _octal_escape(text, at)
        wrong = f'octal escape sequence \'\\{text[at:end]}\'' if made > '\xff' else None
    else:
        made, end = '\\' + c, at + 1
        wrong = f"escape sequence '\\{c}'"
    if wrong:
        _warn_of_escape(wrong)
    return made, None, end


def _warn_of_escape(wrong):
    from warnings import warn
    warn(f'invalid {wrong}', DeprecationWarning, 2, skip_file_prefixes=('<stdlib>/_codecs', '<stdlib>/codecs'))


def escape_decode(data, errors='strict', /):
    """The bytes that stand for a text in the source of a bytes literal."""
    data = data.encode() if isinstance(data, str) else bytes(_buffer(data))
    text = data.decode('latin-1')
    out, at = [], 0
    while (slash := text.find('\\', at)) >= 0:
        out.append(text[at:slash])
        kind = text[slash + 1:slash + 2]
        if not kind:
            raise ValueError('Trailing \\ in string')
        if kind in 'uUN':
            made, wrong, at = '\\' + kind, None, slash + 2
            _warn_of_escape(f"escape sequence '{made}'")
        else:
            made, wrong, at = _escape_at(text, slash)
        if wrong and errors in (None, 'strict'):
            raise ValueError(f'invalid \\x escape at position {slash}')
        if wrong and errors not in ('replace', 'ignore'):
            raise ValueError(f'decoding error; unknown error handling code: {errors}')
        out.append('?' if wrong and errors == 'replace' else made and chr(ord(made) & 0xff) if kind in '01234567' else made or '')
    out.append(text[at:])
    return ''.join(out).encode('latin-1'), len(data)


_BYTES_ESCAPES = {c: f'\\x{c:02x}' for c in [*range(32), *range(127, 256)]} | {9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\', 39: "\\'"}


def escape_encode(data, errors='strict', /):
    """What stands for the bytes in the source of a bytes literal."""
    _need('escape_encode', ' 1', data, bytes)
    return data.decode('latin-1').translate(_BYTES_ESCAPES).encode('ascii'), len(data)


def _decode_escapes(name, data, errors, final, begins, read):
    """begins(text, at) is where the next escape is or -1; read(text, at) reads it."""
    data = data.encode() if isinstance(data, str) else bytes(_buffer(data))
    text = data.decode('latin-1')
    out, at = [], 0
    while True:
        slash = begins(text, at)
        out.append(text[at:] if slash < 0 else text[at:slash])
        if slash < 0:
            return ''.join(out), len(text)
        made, wrong, at = read(text, slash)
        if not wrong:
            out.append(made)
        elif at == len(text) and not final:
            return ''.join(out), slash
        else:
            e = UnicodeDecodeError(name, data, slash, at, wrong)
            made, at, data = handle(errors, e)
            out.append(made)
            text = data.decode('latin-1')


def unicode_escape_decode(data, errors=None, final=True, /):
    return _decode_escapes('unicodeescape', data, errors, final, lambda text, at: text.find('\\', at), _escape_at)


def _raw_begins(text, at):
    """An odd number of backslashes before u or U."""
    while (at := text.find('\\', at)) >= 0:
        end = at
        while text[end:end + 1] == '\\':
            end += 1
        if (end - at) % 2 and text[end:end + 1] in ('u', 'U'):
            return end - 1
        at = end
    return -1


def _raw_escape_at(text, slash):
    made, wrong, end = _hex_escape(text, slash + 2, text[slash + 1])
    return made, '\\Uxxxxxxxx out of range' if wrong and wrong.startswith('illegal') else wrong, end


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    data = data.encode() if isinstance(data, str) else bytes(_buffer(data))
    waits = not final and (len(data) - len(data.rstrip(b'\\'))) % 2  # a last backslash may begin an escape
    return _decode_escapes('rawunicodeescape', data[:-1] if waits else data, errors, final, _raw_begins, _raw_escape_at)
