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
