# pickle: special methods that are None, dispatch tables, damaged names, byte strings of protocol 0, exceptions that Python 2 lacks
import codecs
import io
import pickle
import warnings

warnings.simplefilter('ignore')


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


class NoState:
    __setstate__ = None

    def __getstate__(self):
        return 1


class NoReduce:
    __reduce_ex__ = None


show(lambda: pickle.loads(pickle.dumps(NoState())))
show(pickle.dumps, NoReduce())
pickler = pickle.Pickler(io.BytesIO())
pickler.dispatch_table = {object: None}
show(pickler.dump, object())


class Overriding(pickle.Pickler):
    reducer_override = None


show(Overriding(io.BytesIO()).dump, NoState())
for data in b'c\nlog\n.', b'cmath\n\n.', b'cmath\nlog', b'i\n.', b'cbuiltins\nnothing\n.', b'.', b'(.', b'S"a\\x41\\101\\u0041\\n"\n.', b'S"\\x4"\n.', b'Sx\n.':
    show(pickle.loads, data)
show(pickle.loads, b'S"a\\xe9\\t"\n.', encoding='latin-1')
show(pickle.loads, b'S"a\\xe9\\t"\n.', encoding='bytes')


class Reads:
    read = None


class Raises:
    readline = len

    @property
    def read(self):
        raise LookupError('no read')


show(pickle.Unpickler, Reads())
show(pickle.Unpickler, Raises())
for kind in BlockingIOError, FileNotFoundError, ModuleNotFoundError, RecursionError, ValueError:
    print(kind.__name__, [pickle.loads(pickle.dumps(kind, protocol)).__name__ for protocol in range(6)], pickle.dumps(kind, 0))

print('# escapes of bytes literals')
for text in rb"a\n\x41\101\400\u0041\q\'", b'\\x4', b'\\x4g', b'\\', '\\x', b'plain', b'\\\n|':
    for errors in 'strict', 'ignore', 'replace', 'other':
        show(codecs.escape_decode, text, errors)
show(codecs.escape_encode, b'a\x00\xff\'"\\\t\n\r ')
show(codecs.escape_encode, 'text')
