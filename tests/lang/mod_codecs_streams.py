# codecs: decoding piece by piece, streams, files.
import codecs
import io
import os

def show(f, *args, **more):
    try:
        print(ascii(f(*args, **more)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

text = 'a\xe9\u20ac\U0001f600\n'
for name in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-be', 'utf-32', 'utf-32-le', 'unicode_escape', 'raw_unicode_escape'):
    encoder = codecs.getincrementalencoder(name)()
    states = [encoder.getstate()]
    data = b''
    for c in text:
        data += encoder.encode(c)
        states.append(encoder.getstate())
    decoder = codecs.getincrementaldecoder(name)()
    out = [decoder.decode(data[i:i + 1]) for i in range(len(data))]
    print(name, data == text.encode(name), states[:3], ''.join(out) + decoder.decode(b'', True) == text, [len(x) for x in out])
    encoder.reset()
    print(' ', encoder.encode('x'), b''.join(codecs.iterencode(text, name)) == data,
          ''.join(codecs.iterdecode([data[:3], data[3:7], data[7:]], name)) == text)

decoder = codecs.getincrementaldecoder('utf-8')()
print(ascii(decoder.decode(b'\xe2\x82')), decoder.getstate())
state = decoder.getstate()
print(ascii(decoder.decode(b'\xac!')), decoder.getstate())
decoder.setstate(state)
show(decoder.decode, b'', True)
decoder.reset()
print(decoder.getstate())
decoder = codecs.getincrementaldecoder('utf-16')('replace')
print(decoder.getstate(), decoder.decode(b'\xfe'), decoder.getstate(), decoder.decode(b'\xff\0'), decoder.getstate(), decoder.decode(b'a'))
for name in ('ascii', 'latin-1', 'cp1252'):
    decoder = codecs.getincrementaldecoder(name)('backslashreplace')
    print(name, ascii(decoder.decode(b'\x80\x81\xe9')), decoder.getstate(), codecs.getincrementalencoder(name)('replace').encode('\u20ac\u4e00'))
show(codecs.getincrementaldecoder('utf-8')().decode, 'text')

# readers and writers
data = 'first\xe9\r\nsecond\u20ac\nthird\u2028fourth\r\nlast'
for name in ('utf-8', 'utf-16', 'utf-32-be', 'utf-8-sig', 'unicode_escape'):
    raw = io.BytesIO()
    writer = codecs.getwriter(name)(raw)
    writer.write(data[:10])
    writer.writelines([data[10:12], data[12:]])
    print(name, raw.getvalue() == data.encode(name))
    reader = codecs.getreader(name)(io.BytesIO(raw.getvalue()))
    print(' ', ascii(reader.read(4, 3)), ascii(reader.readline()), ascii(reader.readline(keepends=False)), ascii(list(reader)))
    reader.seek(0)
    print(' ', ascii(reader.read(1)), ascii(reader.readline(2)), ascii(reader.readlines()))
    with codecs.getreader(name)(io.BytesIO(raw.getvalue())) as r:
        print(' ', r.read() == data, r.read() == '', r.closed)
reader = codecs.getreader('utf-8')(io.BytesIO(b'good\nbad\xff\nmore\n'))
show(reader.readline)
reader = codecs.getreader('utf-8')(io.BytesIO(b'long' * 100 + b'\r\nnext'), 'strict')
print(len(reader.readline()), reader.readline(), ascii(reader.readline()))

both = codecs.StreamReaderWriter(io.BytesIO(b'caf\xe9\nnoir\n'), codecs.getreader('cp1252'), codecs.getwriter('cp1252'))
print(ascii(both.readline()), both.read(), both.encoding)
both.write('\u20ac')
both.seek(0)
print(ascii(both.readlines()), both.getvalue())
for line in codecs.EncodedFile(io.BytesIO('caf\xe9\n\u20ac\n'.encode()), 'cp1252', 'utf-8'):
    print(line)
raw = io.BytesIO()
recoder = codecs.EncodedFile(raw, 'cp1252', 'utf-16-le')
recoder.write(b'\x80')
recoder.writelines([b'a', b'b'])
print(raw.getvalue(), recoder.data_encoding, recoder.file_encoding)

# a codec by its classes
class Doubled(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        n = len(input) // 2 * 2
        return input[:n:2].decode('ascii', errors), n
d = Doubled()
print(d.decode(b'aab'), d.getstate(), d.decode(b'bc'), d.getstate())
class Pairs(codecs.BufferedIncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        n = len(input) if final else len(input) // 2 * 2
        return input[:n].encode('ascii', errors), n
p = Pairs()
print(p.encode('abc'), p.getstate(), p.encode('', True), p.getstate())
for f in (lambda: codecs.Codec().encode('x'), lambda: codecs.IncrementalEncoder().encode('x'), lambda: codecs.IncrementalDecoder().decode(b'x'),
          lambda: codecs.StreamReader(io.BytesIO(b'x')).read()):
    show(f)

# files
name = 'mod_codecs_streams.tmp'
try:
    with codecs.open(name, 'w', 'iso8859-15') as f:
        f.write('\u20ac line\r\nmore\n')
        print(f.encoding)
    with codecs.open(name, encoding='latin9') as f:
        print(ascii(f.read()))
    with open(name, encoding='latin9') as f:
        print(ascii(f.read()), f.encoding)
    with open(name, 'w', encoding='cp437', errors='replace') as f:
        f.write('\u2592\u4e00\n')
    with open(name, 'rb') as f:
        print(f.read())
    with open(name, 'a+', encoding='cp437') as f:
        f.write('\xe9')
        f.seek(0)
        print(ascii(f.readline()), f.tell(), ascii(f.read()))
    for bad in ('hex', 'nothing'):
        show(open, name, encoding=bad)
    show(codecs.open, name, encoding='nothing')
finally:
    os.remove(name)
