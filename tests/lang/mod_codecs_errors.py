# codecs.register, register_error: codecs and error handlers of a script's own.
import codecs
import warnings

def show(f, *args, **more):
    try:
        print(ascii(f(*args, **more)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), *getattr(e, '__notes__', ()))

# handlers: what they are told, what they may answer
def told(e):
    print('  told:', type(e).__name__, e.encoding, ascii(e.object), e.start, e.end, e.reason)
    return ('?' if isinstance(e, UnicodeEncodeError) else '\ufffd'), e.end
codecs.register_error('test.told', told)
for name in ('ascii', 'latin-1', 'utf-8', 'utf-16', 'utf-32-be', 'cp1252'):
    show('a\ud800\u1234\ud801b'.encode, name, 'test.told')
for name in ('ascii', 'utf-8', 'utf-16-le', 'utf-32', 'cp1252'):
    show(b'a\x81\xff\xd8'.decode, name, 'test.told')
print(codecs.lookup_error('test.told') is told)

def answers(value):
    def handler(e):
        if len(asked) > 3:
            raise RuntimeError('asked again and again')
        asked.append(e)
        return value(e) if callable(value) else value
    codecs.register_error('test.answers', handler)
for value in (('text', 3), (b'\xff\0', 2), ('\xe9', 2), ('\u20ac', 2), ('', -1), ('x', 7), ('x', -9), 'x', ('x',), ('x', '1'), (1, 2), None,
              lambda e: ('', e.end), lambda e: 1 / 0):
    answers(value)
    for name in ('ascii', 'latin-1', 'utf-8'):
        asked = []
        show('ab\ud800\u1234c'.encode, name, 'test.answers')
    asked = []
    show(b'ab\xffc'.decode, 'utf-8', 'test.answers')
answers((b'abc', 2))
show('\ud800a'.encode, 'utf-16-le', 'test.answers')

# back to an earlier place, once
def once(e, places=[0]):
    return ('-', places.pop()) if places else ('+', e.end)
codecs.register_error('test.once', once)
show('ab\u1234c'.encode, 'ascii', 'test.once')

# the bytes may be exchanged
def exchange(e):
    if isinstance(e, UnicodeDecodeError):
        e.object = b'other \xff' if e.object != b'other \xff' else b'the end'
        return '<>', 0
codecs.register_error('test.exchange', exchange)
show(b'first \xfe'.decode, 'ascii', 'test.exchange')
show(b'first \x81'.decode, 'cp1252', 'test.exchange')
codecs.register_error('test.bad', lambda e: (setattr(e, 'object', 'text'), ('', 1))[1])
show(b'\xff'.decode, 'ascii', 'test.bad')

# the handlers that there are
e = UnicodeEncodeError('ascii', 'a\u1234\U00012345\xffb', 1, 4, 'why')
d = UnicodeDecodeError('ascii', b'a\xff\xfeb', 1, 3, 'why')
t = UnicodeTranslateError('a\u1234\xffb', 1, 3, 'why')
for name in ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'surrogateescape', 'surrogatepass'):
    handler = codecs.lookup_error(name)
    for x in (e, d, t, ValueError('v'), 1):
        show(handler, x)
show(codecs.lookup_error('surrogateescape'), UnicodeEncodeError('ascii', '\udc80\udcff', 0, 2, 'why'))
show(codecs.lookup_error('surrogatepass'), UnicodeEncodeError('utf-8', '\udc80x', 0, 1, 'why'))
show(codecs.lookup_error('surrogatepass'), UnicodeDecodeError('utf-16-le', b'\x00\xd8', 0, 2, 'why'))
print(codecs.strict_errors is codecs.lookup_error('strict'), codecs.replace_errors(e), codecs.ignore_errors(t))
show(codecs.lookup_error, 'none')
show(codecs.lookup_error, 1)
show(codecs.register_error, 1, told)
show(codecs.register_error, 'x', 1)
show('\xe9'.encode, 'ascii', 'none')
show(b'\xe9'.decode, 'ascii', 'none')
show('e'.encode, 'ascii', 'none')

# codecs of a script's own
def search(name):
    print('  asked:', name)
    if name == 'test_upper':
        return codecs.CodecInfo(lambda s, errors='strict': (s.upper().encode(), len(s)), lambda b, errors='strict': (bytes(b).decode().lower(), len(b)),
                                name='test-upper')
    if name == 'test_plain':
        return (lambda s, errors='none': (errors.encode(), 0), lambda b, errors='none': (errors, 0), None, None)
    if name == 'test_bad':
        return (1, 2)
    if name == 'test_kinds':
        return codecs.CodecInfo(lambda s, errors='strict': ({'a': bytearray(b'x'), 'b': 'text', 'c': None, 'd': b'', 'e': (1,)}[s], 1) if s != 'f' else 5,
                                lambda b, errors='strict': (bytes(b), 1), name='kinds')
codecs.register(search)
show('Abc'.encode, 'Test-Upper')
show('Abc'.encode, 'test upper')
show(b'ABC'.decode, 'test_upper')
show('x'.encode, 'test-plain')
show('x'.encode, 'test-plain', 'mine')
show(b'x'.decode, 'test-plain', errors='mine')
show(codecs.encode, 'x', 'test-plain')
show('x'.encode, 'test-bad')
show('x'.encode, 'test none')
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for c in 'abcdef':
        show(c.encode, 'test-kinds')
        show(codecs.encode, c, 'test-kinds')
    show(b'x'.decode, 'test-kinds')
print([(w.category.__name__, str(w.message)) for w in caught])
print(repr(codecs.lookup('test-upper')).split(' at ')[0])
show(codecs.getincrementaldecoder, 'test-upper')
codecs.unregister(search)
show('Abc'.encode, 'test-upper')
show(codecs.register, 1)
