# codecs.escape_decode(): the escapes of bytes literals.
import codecs, warnings
warnings.simplefilter('ignore')
for b in (b'\\x41\\u0041', b'\\', b'\\xz', b'a\\x4', b'\\400', b'\\777\\q', b'\\\n', b'a\\nb\\t\\\\\\\'\\"\\a\\b\\f\\r\\v\\0\\01\\012\\0123z', b'', bytearray(b'\\x41'), memoryview(b'\\101'), 'ab\\x41'):
  for e in (None,'strict','ignore','replace','x'):
    try: print(bytes(b) if not isinstance(b,str) else b, e, codecs.escape_decode(b,e))
    except Exception as x: print(e, type(x), x)
