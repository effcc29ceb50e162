"""Objects as bytes and back, in every protocol of CPython's pickle. Loading runs what the bytes say: load nothing from strangers."""

import io
import sys
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table
from functools import partial
from types import FunctionType

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads']

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

bytes_types = (bytes, bytearray)

# The instructions of the machine that loads, one byte each.
_OPCODES = {
    'MARK': b'(', 'STOP': b'.', 'POP': b'0', 'POP_MARK': b'1', 'DUP': b'2', 'FLOAT': b'F', 'INT': b'I', 'BININT': b'J', 'BININT1': b'K',
    'LONG': b'L', 'BININT2': b'M', 'NONE': b'N', 'PERSID': b'P', 'BINPERSID': b'Q', 'REDUCE': b'R', 'STRING': b'S', 'BINSTRING': b'T',
    'SHORT_BINSTRING': b'U', 'UNICODE': b'V', 'BINUNICODE': b'X', 'APPEND': b'a', 'BUILD': b'b', 'GLOBAL': b'c', 'DICT': b'd',
    'EMPTY_DICT': b'}', 'APPENDS': b'e', 'GET': b'g', 'BINGET': b'h', 'INST': b'i', 'LONG_BINGET': b'j', 'LIST': b'l', 'EMPTY_LIST': b']',
    'OBJ': b'o', 'PUT': b'p', 'BINPUT': b'q', 'LONG_BINPUT': b'r', 'SETITEM': b's', 'TUPLE': b't', 'EMPTY_TUPLE': b')', 'SETITEMS': b'u',
    'BINFLOAT': b'G', 'PROTO': b'\x80', 'NEWOBJ': b'\x81', 'EXT1': b'\x82', 'EXT2': b'\x83', 'EXT4': b'\x84', 'TUPLE1': b'\x85',
    'TUPLE2': b'\x86', 'TUPLE3': b'\x87', 'NEWTRUE': b'\x88', 'NEWFALSE': b'\x89', 'LONG1': b'\x8a', 'LONG4': b'\x8b', 'BINBYTES': b'B',
    'SHORT_BINBYTES': b'C', 'SHORT_BINUNICODE': b'\x8c', 'BINUNICODE8': b'\x8d', 'BINBYTES8': b'\x8e', 'EMPTY_SET': b'\x8f',
    'ADDITEMS': b'\x90', 'FROZENSET': b'\x91', 'NEWOBJ_EX': b'\x92', 'STACK_GLOBAL': b'\x93', 'MEMOIZE': b'\x94', 'FRAME': b'\x95',
    'BYTEARRAY8': b'\x96', 'NEXT_BUFFER': b'\x97', 'READONLY_BUFFER': b'\x98'}
globals().update(_OPCODES)
TRUE = b'I01\n'
FALSE = b'I00\n'
__all__ += _OPCODES

# What Python 2 called modules and names; protocols below 3 are for both.
_OLD_MODULES = {'__builtin__': 'builtins', 'copy_reg': 'copyreg', 'exceptions': 'builtins', 'Queue': 'queue', 'cPickle': 'pickle',
                'cStringIO': 'io', 'StringIO': 'io', 'itertools': 'itertools'}
_OLD_NAMES = {('__builtin__', 'xrange'): ('builtins', 'range'), ('__builtin__', 'reduce'): ('_functools', 'reduce'),
              ('__builtin__', 'intern'): ('sys', 'intern'), ('__builtin__', 'unichr'): ('builtins', 'chr'),
              ('__builtin__', 'unicode'): ('builtins', 'str'), ('__builtin__', 'long'): ('builtins', 'int'),
              ('itertools', 'izip'): ('builtins', 'zip'), ('itertools', 'imap'): ('builtins', 'map'),
              ('itertools', 'ifilter'): ('builtins', 'filter'), ('exceptions', 'StandardError'): ('builtins', 'Exception'),
              ('UserDict', 'UserDict'): ('collections', 'UserDict'), ('UserList', 'UserList'): ('collections', 'UserList'),
              ('UserString', 'UserString'): ('collections', 'UserString')}
_NEW_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'pickle': 'cPickle'}
_NEW_NAMES = {new: old for old, new in _OLD_NAMES.items()
              if old not in (('__builtin__', 'unicode'), ('__builtin__', 'long'), ('__builtin__', 'unichr'), ('exceptions', 'StandardError'))}
_NEW_NAMES |= {('builtins', 'str'): ('__builtin__', 'unicode'), ('builtins', 'int'): ('__builtin__', 'long'),
               ('builtins', 'chr'): ('__builtin__', 'unichr')}


# Exceptions that Python 2 has under another name or not at all.
_NEW_EXCEPTIONS = {'ModuleNotFoundError': 'ImportError', 'BaseExceptionGroup': None, 'BlockingIOError': None, 'ExceptionGroup': None,
                   'EncodingWarning': None,
                   'PythonFinalizationError': None, 'RecursionError': None, 'ResourceWarning': None, 'StopAsyncIteration': None}


def _old_name(obj, module, name):
    """What Python 2 calls it."""
    if module == 'builtins' and isinstance(obj, type) and issubclass(obj, BaseException):
        old = _NEW_EXCEPTIONS.get(name, 'OSError' if issubclass(obj, OSError) else name)
        return ('exceptions', old) if old else ('__builtin__', name)
    return _NEW_NAMES.get((module, name)) or (_NEW_MODULES.get(module, module), name)


_absent = object()


class PickleError(Exception):
    """What the other pickling exceptions derive from."""


class PicklingError(PickleError):
    """An object cannot be pickled."""


class UnpicklingError(PickleError):
    """The bytes are no pickle."""


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


def _float_bytes(x):
    data = bytearray(8)
    memoryview(data).cast('d')[0] = x
    return bytes(data[::-1] if sys.byteorder == 'little' else data)


def _bytes_float(data):
    return memoryview(data[::-1] if sys.byteorder == 'little' else data).cast('d')[0]


def encode_long(x):
    """The int in two's complement, lowest byte first, in as few bytes as hold it; b'' for 0."""
    if x == 0:
        return b''
    return x.to_bytes((x if x >= 0 else ~x).bit_length() // 8 + 1, 'little', signed=True)


def decode_long(data):
    return int.from_bytes(data, 'little', signed=True)


def _getattribute(obj, name):
    """What a dotted name means in obj."""
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError(f"Can't get local object {name!r}")
        obj = getattr(obj, part)
    return obj


def whichmodule(obj, name):
    """The module in which an object is found under that name."""
    module = getattr(obj, '__module__', None)
    if module is not None:
        return module
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _getattribute(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


# ---- pickling ----

class _Frames:
    """Gathers what is written and, from protocol 4 on, cuts it into frames."""

    LARGE = 64 * 1024

    def __init__(self, write):
        self.out = write
        self.parts = None
        self.size = 0

    def start(self):
        self.parts = []
        self.size = 0

    def end(self):
        self.commit()
        self.parts = None

    def commit(self):
        if self.parts:
            data = b''.join(self.parts)
            self.parts.clear()
            self.size = 0
            self.out(FRAME + len(data).to_bytes(8, 'little') + data if len(data) >= 4 else data)

    def write(self, data):
        if self.parts is None:
            self.out(data)
        else:
            self.parts.append(data)
            self.size += len(data)

    def check(self):
        if self.parts is not None and self.size >= self.LARGE:
            self.commit()

    def write_large(self, head, data):
        """Large data stand outside of frames."""
        if self.parts is not None and len(data) >= self.LARGE:
            self.commit()
            self.out(head)
            self.out(data)
        else:
            self.write(head + data)


class PickleBuffer:
    """A wrapper for bytes that may travel beside the pickle, from protocol 5 on."""

    def __init__(self, buffer, /):
        self._view = memoryview(buffer)

    def raw(self):
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        if not self._view.contiguous:
            raise BufferError('cannot extract raw buffer from non-contiguous buffer')
        return self._view.cast('B') if self._view.format != 'B' or self._view.ndim != 1 else self._view

    def release(self):
        self._view = None

    def __buffer__(self, flags):
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        return memoryview(self._view)


class Pickler:
    """Writes pickles to a file: an object with write()."""

    dispatch = {}

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        elif protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self._buffer_callback = buffer_callback
        try:
            self._frames = _Frames(file.write)
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._write = self._frames.write
        self.memo = {}
        self.proto = int(protocol)
        self.bin = self.proto >= 1
        self.fast = 0
        self.fix_imports = fix_imports and self.proto < 3

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        """Write the pickle of an object."""
        if not hasattr(self, '_frames'):
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        if self.proto >= 2:
            self._write(PROTO + bytes([self.proto]))
        if self.proto >= 4:
            self._frames.start()
        self.save(obj)
        self._write(STOP)
        self._frames.end()

    def persistent_id(self, obj):
        """Not None: an id, by which whoever loads finds the object elsewhere."""
        return None

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._write(MEMOIZE)
        elif self.bin:
            self._write(BINPUT + bytes([index]) if index < 256 else LONG_BINPUT + index.to_bytes(4, 'little'))
        else:
            self._write(b'p%d\n' % index)

    def _get(self, index):
        if self.bin:
            return BINGET + bytes([index]) if index < 256 else LONG_BINGET + index.to_bytes(4, 'little')
        return b'g%d\n' % index

    def save(self, obj, save_persistent_id=True):
        self._frames.check()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                return self.save_pers(pid)
        known = self.memo.get(id(obj))
        if known is not None:
            return self._write(self._get(known[0]))
        cls = type(obj)
        reduced = NotImplemented
        function = self.dispatch.get(cls)
        if (override := getattr(self, 'reducer_override', _absent)) is not _absent and function in (None, Pickler.save_type, Pickler.save_global):
            reduced = override(obj)
        if reduced is NotImplemented:
            if function is not None:
                return function(self, obj)
            function = getattr(self, 'dispatch_table', dispatch_table).get(cls, _absent)
            if function is not _absent:
                reduced = function(obj)
            elif issubclass(cls, type):
                return self.save_global(obj)
            elif (function := getattr(obj, '__reduce_ex__', _absent)) is not _absent:
                reduced = function(self.proto)
            elif (function := getattr(obj, '__reduce__', _absent)) is not _absent:
                reduced = function()
            else:
                raise PicklingError(f"can't pickle '{cls.__name__}' object: {obj!r}")
        if isinstance(reduced, str):
            return self.save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(obj=obj, *reduced)

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, False)
            self._write(BINPERSID)
        else:
            try:
                self._write(b'P' + str(pid).encode('ascii') + b'\n')
            except UnicodeEncodeError:
                raise PicklingError('persistent IDs in protocol 0 must be ASCII strings') from None

    def _save_new(self, name, func, args, obj):
        """By cls.__new__ itself. Returns the class."""
        with_keywords = name == '__newobj_ex__'
        if with_keywords:
            cls, args, kwargs = args
        else:
            cls, args, kwargs = args[0], args[1:], {}
        if not hasattr(cls, '__new__'):
            raise PicklingError(f'args[0] from {name} args has no __new__')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError(f'args[0] from {name} args has the wrong class')
        if with_keywords and self.proto < 4:
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._write(REDUCE)
            return
        self.save(cls)
        self.save(args)
        if with_keywords:
            self.save(kwargs)
        self._write(NEWOBJ_EX if with_keywords else NEWOBJ)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError('args from save_reduce() must be a tuple')
        if not callable(func):
            raise PicklingError('func from save_reduce() must be callable')
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name in ('__newobj__', '__newobj_ex__'):
            self._save_new(name, func, args, obj)
        else:
            self.save(func)
            self.save(args)
            self._write(REDUCE)
        if obj is not None:
            if id(obj) in self.memo:  # its arguments led back to it
                self._write(POP + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self._write(BUILD)
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self._write(TUPLE2 + REDUCE + POP)

    # One method for each type that has instructions of its own.

    def save_none(self, obj):
        self._write(NONE)
    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        if self.proto >= 2:
            self._write(NEWTRUE if obj else NEWFALSE)
        else:
            self._write(TRUE if obj else FALSE)
    dispatch[bool] = save_bool

    def save_long(self, obj):
        small = -0x80000000 <= obj <= 0x7fffffff
        if self.bin and small:
            if 0 <= obj <= 0xff:
                self._write(BININT1 + bytes([obj]))
            elif 0 <= obj <= 0xffff:
                self._write(BININT2 + obj.to_bytes(2, 'little'))
            else:
                self._write(BININT + obj.to_bytes(4, 'little', signed=True))
        elif self.proto >= 2:
            data = encode_long(obj)
            self._write(LONG1 + bytes([len(data)]) + data if len(data) < 256 else LONG4 + len(data).to_bytes(4, 'little') + data)
        else:
            self._write(b'I%d\n' % obj if small else b'L%dL\n' % obj)
    dispatch[int] = save_long

    def save_float(self, obj):
        self._write(BINFLOAT + _float_bytes(obj) if self.bin else b'F' + repr(obj).encode('ascii') + b'\n')
    dispatch[float] = save_float

    def save_bytes(self, obj):
        if self.proto < 3:
            import codecs
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                self.save_reduce(codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            return
        n = len(obj)
        if n <= 0xff:
            self._write(SHORT_BINBYTES + bytes([n]) + obj)
        elif n > 0xffffffff and self.proto >= 4:
            self._frames.write_large(BINBYTES8 + n.to_bytes(8, 'little'), obj)
        else:
            self._frames.write_large(BINBYTES + n.to_bytes(4, 'little'), obj)
        self.memoize(obj)
    dispatch[bytes] = save_bytes

    def save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        self._frames.write_large(BYTEARRAY8 + len(obj).to_bytes(8, 'little'), bytes(obj))
        self.memoize(obj)
    dispatch[bytearray] = save_bytearray

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError('PickleBuffer can only be pickled with protocol >= 5')
        view = obj.raw()
        if self._buffer_callback is None or self._buffer_callback(obj):
            if view.readonly:
                self.save_bytes(view.tobytes())
            else:
                self.save_bytearray(bytearray(view))
        else:
            self._write(NEXT_BUFFER)
            if view.readonly:
                self._write(READONLY_BUFFER)
    dispatch[PickleBuffer] = save_picklebuffer

    def save_str(self, obj):
        if self.bin:
            data = obj.encode('utf-8', 'surrogatepass')
            n = len(data)
            if n <= 0xff and self.proto >= 4:
                self._write(SHORT_BINUNICODE + bytes([n]) + data)
            elif n > 0xffffffff and self.proto >= 4:
                self._frames.write_large(BINUNICODE8 + n.to_bytes(8, 'little'), data)
            else:
                self._frames.write_large(BINUNICODE + n.to_bytes(4, 'little'), data)
        else:
            text = obj
            for c in '\\\0\n\r\x1a':
                text = text.replace(c, f'\\u{ord(c):04x}')
            self._write(b'V' + text.encode('raw-unicode-escape') + b'\n')
        self.memoize(obj)
    dispatch[str] = save_str

    def save_tuple(self, obj):
        n = len(obj)
        if n == 0:
            self._write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        short = n <= 3 and self.proto >= 2
        if not short:
            self._write(MARK)
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:  # its items led back to it
            self._write((POP * n if short else POP_MARK if self.bin else POP * (n + 1)) + self._get(known[0]))
            return
        self._write((TUPLE1, TUPLE2, TUPLE3)[n - 1] if short else TUPLE)
        self.memoize(obj)
    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self._write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._batch_appends(obj)
    dispatch[list] = save_list

    _BATCH = 1000

    def _batches(self, items):
        items = iter(items)
        while batch := [item for _, item in zip(range(self._BATCH), items)]:
            yield batch
            if len(batch) < self._BATCH:
                return

    def _batch_appends(self, items):
        exact = type(items) is list and len(items) > 1  # then even a single one that is left is marked
        if not self.bin:
            for item in items:
                self.save(item)
                self._write(APPEND)
            return
        for batch in self._batches(items):
            if many := exact or len(batch) > 1:
                self._write(MARK)
            for item in batch:
                self.save(item)
            self._write(APPENDS if many else APPEND)

    def save_dict(self, obj):
        self._write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items(), len(obj) > 1)
    dispatch[dict] = save_dict

    def _batch_setitems(self, items, exact=False):
        if not self.bin:
            for key, value in items:
                self.save(key)
                self.save(value)
                self._write(SETITEM)
            return
        for batch in self._batches(items):
            if many := exact or len(batch) > 1:
                self._write(MARK)
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._write(SETITEMS if many else SETITEM)

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(EMPTY_SET)
        self.memoize(obj)
        for batch in self._batches(obj):
            self._write(MARK)
            for item in batch:
                self.save(item)
            self._write(ADDITEMS)
    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(MARK)
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(POP_MARK + self._get(known[0]))
            return
        self._write(FROZENSET)
        self.memoize(obj)
    dispatch[frozenset] = save_frozenset

    def _find_again(self, obj, name, module_name):
        """Whoever loads must find this very object under that name."""
        try:
            __import__(module_name)
            found = _getattribute(sys.modules[module_name], name)
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        except AttributeError:
            if '<locals>' in name:
                raise AttributeError(f"Can't get local object {name!r}") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
            if name is None:
                name = obj.__name__
        module_name = whichmodule(obj, name)
        self._find_again(obj, name, module_name)
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name), 0)
            if code:
                self._write(EXT1 + bytes([code]) if code <= 0xff else EXT2 + code.to_bytes(2, 'little') if code <= 0xffff else
                            EXT4 + code.to_bytes(4, 'little'))
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(STACK_GLOBAL)
        elif '.' in name:  # reached step by step
            top, *steps = name.split('.')
            for _ in steps:
                self.save(getattr)
                if self.proto < 2:
                    self._write(MARK)
            self._write_global(getattr(sys.modules[module_name], top), module_name, top)
            for step in steps:
                self.save(step)
                self._write((TUPLE if self.proto < 2 else TUPLE2) + REDUCE)
        else:
            self._write_global(obj, module_name, name)
        self.memoize(obj)

    def _write_global(self, obj, module_name, name):
        if self.fix_imports:
            module_name, name = _old_name(obj, module_name, name)
        try:
            self._write(GLOBAL + f'{module_name}\n{name}\n'.encode('utf-8' if self.proto >= 3 else 'ascii'))
        except UnicodeEncodeError:
            raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' using pickle protocol {self.proto}") from None

    def save_type(self, obj):
        for single in (None, NotImplemented, ...):
            if obj is type(single):
                return self.save_reduce(type, (single,), obj=obj)
        return self.save_global(obj)

    dispatch[FunctionType] = save_global
    dispatch[type] = save_type


# ---- unpickling ----

class _Reader:
    """The bytes of a file, out of frames and between them."""

    def __init__(self, file):
        self.file_read, self.file_readline = getattr(file, 'read', None), getattr(file, 'readline', None)
        if self.file_read is None or self.file_readline is None:
            raise TypeError("file must have 'read' and 'readline' attributes")
        self.frame = None

    def read(self, n):
        if self.frame is None:
            data = self.file_read(n)
        elif len(data := self.frame.read(n)) < n:
            self.frame = None
            data += self.file_read(n - len(data))
        if len(data) < n:
            raise UnpicklingError('pickle data was truncated')
        return data

    def read_ahead(self, n):
        """Get n bytes from the file at once: a frame."""
        data = self.read(n)
        self.frame = io.BytesIO(data if self.frame is None else data + self.frame.read())

    def opcode(self):
        byte = self.frame and self.frame.read(1)
        if not byte:
            self.frame = None
            byte = self.file_read(1)
            if not byte:
                raise EOFError('Ran out of input')
        return byte[0]

    def readline(self):
        line = b'' if self.frame is None else self.frame.readline()
        if not line.endswith(b'\n'):
            self.frame = None
            line += self.file_readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line

    def argument(self):
        """A line that may not be empty, without its end."""
        line = self.readline()
        if len(line) < 2:
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def index(self):
        return int(self.argument().decode() + '\n')

    def number(self, n, signed=False):
        return int.from_bytes(self.read(n), 'little', signed=signed)


class Unpickler:
    """Reads pickles from a file: an object with read() and readline()."""

    dispatch = {}

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._buffers = None if buffers is None else iter(buffers)
        self._reader = _Reader(file)
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        """Read a pickle and give the object."""
        if not hasattr(self, '_reader'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()')
        self.stack = []
        self.below = []
        self._reader.frame = None
        dispatch = self.dispatch
        opcode = self._reader.opcode
        try:
            while True:
                key = opcode()
                step = dispatch.get(key)
                if step is None:
                    shown = repr(chr(key)) if 32 <= key < 127 and key not in b"'\\" else f"'\\x{key:02x}'"
                    raise UnpicklingError(f'invalid load key, {shown}.')
                step(self)
        except _Stop as stop:
            return stop.value
        except IndexError as e:
            at = e.__traceback__
            while at.tb_next:
                at = at.tb_next
            code = at.tb_frame.f_code
            if self.stack or code.co_filename != Unpickler.load.__code__.co_filename or code.co_name in ('_reduce', '_instantiate'):
                raise   # not the stack was too short: what the pickle calls has failed
            raise UnpicklingError('unexpected MARK found' if self.below else 'unpickling stack underflow') from None

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    def find_class(self, module, name):
        """What a name in a module stands for."""
        if self.proto < 3 and self.fix_imports:
            module, name = _OLD_NAMES.get((module, name)) or (_OLD_MODULES.get(module, module), name)
        __import__(module, level=0)
        found = sys.modules[module]
        try:
            return _getattribute(found, name) if self.proto >= 4 else getattr(found, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {found!r}") from None

    def _pop_mark(self):
        if not self.below:
            raise UnpicklingError('could not find MARK')
        items = self.stack
        self.stack = self.below.pop()
        return items

    def _get_memo(self, index):
        try:
            self.stack.append(self.memo[index])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {index}') from None

    def _reduce(self, callable, *args, **kwargs):
        self.stack.append(callable(*args, **kwargs))

    def _text(self, data):
        """What Python 2's str was."""
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def load_proto(self):
        self.proto = self._reader.number(1)
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {self.proto}')

    def load_frame(self):
        size = self._reader.number(8)
        if size > sys.maxsize:
            raise OverflowError(f"FRAME length exceeds system's maximum of {sys.maxsize} bytes")
        self._reader.read_ahead(size)

    def load_int(self):
        line = self._reader.argument()
        try:
            value = int(line, 0)
        except ValueError:
            try:
                value = int(line, 8)   # as C's strtol() reads numbers that begin with 0
            except ValueError:
                value = None
            if value is None or b'_' in line or line.strip().lstrip(b'+-')[:1] != b'0':
                raise ValueError('could not convert string to int') from None
        self.stack.append(value == 1 if len(line) == 2 and 0 <= value <= 1 else value)

    def load_long(self):
        line = self._reader.argument()
        self.stack.append(int(line.removesuffix(b'L').decode(), 0))

    def load_float(self):
        line = self._reader.argument()
        if b'_' in line or line[:1].isspace() or line[-1:].isspace():   # which float() would take
            raise ValueError('could not convert string to float')
        self.stack.append(float(line))

    def load_long4(self):
        n = self._reader.number(4, True)
        if n < 0:
            raise UnpicklingError('LONG pickle has negative byte count')
        self.stack.append(decode_long(self._reader.read(n)))

    def load_string(self):
        line = self._reader.readline()[:-1]
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b'"\'':
            raise UnpicklingError('the STRING opcode argument must be quoted')
        from codecs import escape_decode
        self.stack.append(self._text(escape_decode(line[1:-1])[0]))

    def _load_sized(self, size, make):
        n = self._reader.number(size)
        if n > sys.maxsize:
            kind = {bytes: 'BINBYTES', bytearray: 'BYTEARRAY8'}.get(make, 'BINUNICODE')
            raise OverflowError(f"{kind} exceeds system's maximum size of {sys.maxsize} bytes")
        self.stack.append(make(self._reader.read(n)))

    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
        try:
            self.stack.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError('not enough out-of-band buffers') from None

    def load_readonly_buffer(self):
        view = memoryview(self.stack[-1])
        if not view.readonly:
            self.stack[-1] = view.toreadonly()

    def _load_tuple(self, n):
        self.stack.append(tuple([self.stack.pop() for _ in range(n)][::-1]))

    def load_dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for DICT')
        self.stack.append(dict(zip(items[::2], items[1::2])))

    def _instantiate(self, cls, args):
        if not args and isinstance(cls, type) and not hasattr(cls, '__getinitargs__'):
            self.stack.append(cls.__new__(cls))
        else:
            self.stack.append(cls(*args))

    def load_inst(self):
        args = self._pop_mark()
        module = self._reader.argument().decode('ascii')
        name = self._reader.argument().decode('ascii')
        self._instantiate(self.find_class(module, name), args)

    def load_obj(self):
        args = self._pop_mark()
        self._instantiate(args.pop(0), args)

    def load_newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f'NEWOBJ class argument must be a type, not {type(cls).__name__}')
        if not isinstance(args, tuple):
            raise UnpicklingError(f'NEWOBJ args argument must be a tuple, not {type(args).__name__}')
        self._reduce(cls.__new__, cls, *args)

    def load_newobj_ex(self):
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        if not isinstance(cls, type):
            raise UnpicklingError(f'NEWOBJ_EX class argument must be a type, not {type(cls).__name__}')
        if not isinstance(args, tuple):
            raise UnpicklingError(f'NEWOBJ_EX args argument must be a tuple, not {type(args).__name__}')
        if not isinstance(kwargs, dict):
            raise UnpicklingError(f'NEWOBJ_EX kwargs argument must be a dict, not {type(kwargs).__name__}')
        self._reduce(cls.__new__, cls, *args, **kwargs)

    def load_global(self):
        module = self._reader.argument().decode()
        name = self._reader.argument().decode()
        self.stack.append(self.find_class(module, name))

    def load_stack_global(self):
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self.stack.append(self.find_class(module, name))

    def _load_extension(self, size):
        code = self._reader.number(size, size == 4)
        if code in _extension_cache:
            self.stack.append(_extension_cache[code])
            return
        key = _inverted_registry.get(code)
        if not key:
            raise UnpicklingError('EXT specifies code <= 0') if code <= 0 else ValueError(f'unregistered extension code {code}')
        _extension_cache[code] = found = self.find_class(*key)
        self.stack.append(found)

    def load_reduce(self):
        args = self.stack.pop()
        function = self.stack.pop()
        if not isinstance(args, tuple):
            raise TypeError('argument list must be a tuple')
        self._reduce(function, *args)

    def load_pop(self):
        if self.stack or not self.below:
            self.stack.pop()
        else:
            self._pop_mark()

    def _put(self, index):
        if index < 0:
            raise ValueError('negative PUT argument')
        self.memo[index] = self.stack[-1]

    def _append(self, items):
        target = self.stack[-1]
        if type(target) is list:
            target.extend(items)
        elif (extend := getattr(target, 'extend', None)) is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def _set_items(self, items):
        if len(items) % 2:
            raise UnpicklingError('odd number of items for SETITEMS')
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def load_setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self._set_items([key, value])

    def load_additems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def load_build(self):
        state = self.stack.pop()
        target = self.stack[-1]
        setstate = getattr(target, '__setstate__', _absent)
        if setstate is not _absent:
            setstate(state)
            return
        slots = {}
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state is not None:
            if not isinstance(state, dict):
                raise UnpicklingError('state is not a dictionary')
            attributes = target.__dict__
            for key, value in state.items():
                attributes[sys.intern(key) if type(key) is str else key] = value
        if not isinstance(slots, dict):
            raise UnpicklingError('slot state is not a dictionary')
        for key, value in slots.items():
            setattr(target, key, value)

    def load_mark(self):
        self.below.append(self.stack)
        self.stack = []

    def load_stop(self):
        raise _Stop(self.stack.pop())

    def _persistent(self):
        try:
            pid = self._reader.readline()[:-1].decode('ascii')
        except UnicodeDecodeError:
            raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings') from None
        self.stack.append(self.persistent_load(pid))

    def _push(value):
        return lambda self: self.stack.append(value() if callable(value) else value)

    dispatch |= {op[0]: step for op, step in (
        (PROTO, load_proto), (FRAME, load_frame), (PERSID, _persistent),
        (BINPERSID, lambda self: self.stack.append(self.persistent_load(self.stack.pop()))),
        (NONE, _push(None)), (NEWFALSE, _push(False)), (NEWTRUE, _push(True)), (INT, load_int),
        (BININT, lambda self: self.stack.append(self._reader.number(4, True))), (BININT1, lambda self: self.stack.append(self._reader.number(1))),
        (BININT2, lambda self: self.stack.append(self._reader.number(2))), (LONG, load_long),
        (LONG1, lambda self: self._load_sized(1, decode_long)), (LONG4, load_long4),
        (FLOAT, load_float),
        (BINFLOAT, lambda self: self.stack.append(_bytes_float(self._reader.read(8)))), (STRING, load_string), (BINSTRING, lambda self: self._load_sized(4, self._text)),
        (SHORT_BINSTRING, lambda self: self._load_sized(1, self._text)),
        (UNICODE, lambda self: self.stack.append(str(self._reader.readline()[:-1], 'raw-unicode-escape'))),
        (BINUNICODE, lambda self: self._load_sized(4, _utf8)), (BINUNICODE8, lambda self: self._load_sized(8, _utf8)),
        (SHORT_BINUNICODE, lambda self: self._load_sized(1, _utf8)), (BINBYTES, lambda self: self._load_sized(4, bytes)),
        (SHORT_BINBYTES, lambda self: self._load_sized(1, bytes)), (BINBYTES8, lambda self: self._load_sized(8, bytes)),
        (BYTEARRAY8, lambda self: self._load_sized(8, bytearray)), (NEXT_BUFFER, load_next_buffer), (READONLY_BUFFER, load_readonly_buffer),
        (TUPLE, lambda self: self._pushed(tuple(self._pop_mark()))), (EMPTY_TUPLE, _push(())), (TUPLE1, lambda self: self._load_tuple(1)),
        (TUPLE2, lambda self: self._load_tuple(2)), (TUPLE3, lambda self: self._load_tuple(3)), (EMPTY_LIST, _push(list)),
        (EMPTY_DICT, _push(dict)), (EMPTY_SET, _push(set)), (FROZENSET, lambda self: self._pushed(frozenset(self._pop_mark()))),
        (LIST, lambda self: self._pushed(self._pop_mark())), (DICT, load_dict), (INST, load_inst), (OBJ, load_obj), (NEWOBJ, load_newobj),
        (NEWOBJ_EX, load_newobj_ex), (GLOBAL, load_global), (STACK_GLOBAL, load_stack_global), (EXT1, lambda self: self._load_extension(1)),
        (EXT2, lambda self: self._load_extension(2)), (EXT4, lambda self: self._load_extension(4)), (REDUCE, load_reduce), (POP, load_pop),
        (POP_MARK, lambda self: self._pop_mark() and None), (DUP, lambda self: self.stack.append(self.stack[-1])),
        (GET, lambda self: self._get_memo(self._reader.index())), (BINGET, lambda self: self._get_memo(self._reader.number(1))),
        (LONG_BINGET, lambda self: self._get_memo(self._reader.number(4))),
        (PUT, lambda self: self._put(self._reader.index())), (BINPUT, lambda self: self._put(self._reader.number(1))),
        (LONG_BINPUT, lambda self: self._put(self._reader.number(4))), (MEMOIZE, lambda self: self._put(len(self.memo))),
        (APPEND, lambda self: self._append([self.stack.pop()])), (APPENDS, lambda self: self._append(self._pop_mark())),
        (SETITEM, load_setitem), (SETITEMS, lambda self: self._set_items(self._pop_mark())), (ADDITEMS, load_additems), (BUILD, load_build),
        (MARK, load_mark), (STOP, load_stop))}

    def _pushed(self, value):
        self.stack.append(value)

    del _push


def _utf8(data):
    return str(data, 'utf-8', 'surrogatepass')


# ---- the functions ----

def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write the pickle of an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The pickle of an object."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object whose pickle is next in a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object of a pickle."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


_Pickler, _Unpickler = Pickler, Unpickler
_dump, _dumps, _load, _loads = dump, dumps, load, loads
