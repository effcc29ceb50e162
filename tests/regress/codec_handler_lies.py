# Error handlers that change the exception, and one that has no name.
import codecs


def lie(exception):
    exception.object = b'\xff!' if isinstance(exception, UnicodeDecodeError) else 3
    return '?', exception.end


codecs.register_error('lie', lie)
for encoding in 'ascii', 'utf-8', 'utf-16-le', 'cp1252':
    print(encoding, '\udc80 \udc81'.encode(encoding, 'lie'))
for work in (lambda: b'\xff'.decode('utf-8', ''), lambda: '\xff'.encode('ascii', ''), lambda: '\u0100'.encode('cp1252', '')):
    try:
        work()
    except LookupError as e:
        print(e)

# An incremental decoder counts the byte order mark too.
for encoding in 'utf-16', 'utf-32':
    decoder = codecs.getincrementaldecoder(encoding)()
    data = 'a\ud800b'.encode(encoding, 'surrogatepass')
    try:
        decoder.decode(data, True)
    except UnicodeDecodeError as e:
        print(e, e.object == data)
    decoder.reset()
    print(decoder.decode('ab'.encode(encoding)), decoder.decode('c'.encode(encoding + '-le'), True))
