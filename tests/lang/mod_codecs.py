# codecs: looking up, encoding and decoding by name, character maps, escapes.
import codecs

def show(f, *args, **more):
    try:
        print(ascii(f(*args, **more)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), *getattr(e, '__notes__', ()))

for name in ('utf-8', 'UTF8', 'utf_8_sig', 'U16', 'utf-16-le', 'UTF-32BE', 'latin1', 'ISO_8859-1', 'us-ascii', 'cp1252', 'windows-1251', 'IBM437',
             'latin9', 'iso-8859-15', 'koi8-r', 'mac_roman', 'unicode_escape', 'raw-unicode-escape', 'hex', 'rot13', 'charmap', 'undefined',
             'no-such', 'Utf 8'):
    show(lambda: codecs.lookup(name).name)
info = codecs.lookup('cp1252')
print(len(info), isinstance(info, tuple), info[0] == info.encode, info._is_text_encoding, codecs.lookup('hex')._is_text_encoding)
print(info.encode('a\u20ac'), info.decode(b'a\x80'), codecs.getencoder('utf-8')('\xe9'), codecs.getdecoder('utf-8')(b'\xc3\xa9'))

# through str and bytes
show('\u20ac\xe9'.encode, 'cp1252')
show(b'\x80\xe9'.decode, 'cp1252')
show(bytes, '\u2592', 'cp437')
show(str, b'\xb1', 'cp437')
show(bytearray(b'\xa4').decode, 'iso8859-15')
show('\u0416'.encode, 'cp1252')
show('a\u0416\u0417b'.encode, 'cp1252', 'replace')
show('a\u0416b'.encode, 'koi8-r', 'replace')
show('\u4e00'.encode, 'koi8-r', 'xmlcharrefreplace')
show('\u4e00'.encode, 'koi8-r', 'backslashreplace')
show('\u4e00x'.encode, 'koi8-r', 'ignore')
show(b'a\x81b'.decode, 'cp1252')
show(b'a\x81b'.decode, 'cp1252', 'replace')
show(b'a\x81b'.decode, 'cp1252', 'surrogateescape')
show('a\udc81b'.encode, 'cp1252', 'surrogateescape')
show(b'a\x81b'.decode, 'cp1252', 'nothing')
show('\x80\x81'.encode, 'cp1252')
show('abc'.encode, 'no-such')
show(b'abc'.decode, 'no-such')
show(b''.decode, 'no-such')
show('abc'.encode, 'hex')
show(b'616'.decode, 'hex')
show('abc'.encode, 'utf-8\0')
show('abc'.encode, 'undefined')

# any codec
show(codecs.encode, b'abc', 'hex')
show(codecs.decode, b'616263', 'hex')
try:
    codecs.decode(b'616', 'hex')
except ValueError as e:
    print(e, e.__notes__)
show(codecs.encode, 'abc', 'hex')
show(codecs.encode, 'Hello', 'rot13')
show(codecs.decode, 'Uryyb', 'rot_13')
show(codecs.encode, '\xe9')
show(codecs.decode, b'\xc3\xa9')
show(codecs.encode, '\u0416', 'ascii', 'replace')
show(codecs.encode, '\u0416', encoding='ascii')
show(codecs.encode, b'x', 'utf-8')
show(codecs.decode, 'x', 'utf-8')
show(codecs.encode, 1, 'cp1252')
show(codecs.lookup, 1)
show(codecs.decode, memoryview(b'caf\xe9'), 'cp1252')

# escapes
text = 'a\t\n\r\\\'"\x7f\x00\xe9\u20ac\U0001f600'
for name in ('unicode_escape', 'raw_unicode_escape'):
    data = text.encode(name)
    print(data, data.decode(name) == text)
for data in (br'\x41\u20ac\U0001f600\101\7\n\t\\\'\"\a\b\f\v\r', b'a\\\nb', br'\N{EURO SIGN}', br'\N{NOTHING SUCH}', br'\N', br'\N{', br'\N{}',
             br'\x4', br'\xg', br'\u12', br'\U00110000', b'\\', b'\xe9\xff'):
    show(data.decode, 'unicode_escape')
    show(data.decode, 'unicode_escape', 'replace')
for data in (br'\u20ac\\u20ac\\\u20ac\n\U0001f600', br'\u12', br'\U00110000', b'\\', b'\\\\', b'a\\u'):
    show(data.decode, 'raw_unicode_escape')
show(codecs.unicode_escape_decode, r'\x41\u0416')
show(codecs.unicode_escape_decode, b'ab\\x4', 'strict', False)
show(codecs.unicode_escape_encode, 'a\u0416')
show(codecs.raw_unicode_escape_decode, b'ab\\u041', 'strict', False)

# the functions under the codecs
show(codecs.utf_8_decode, b'a\xc3')
show(codecs.utf_8_decode, b'a\xc3', 'strict', True)
show(codecs.utf_8_decode, b'a\xc3', 'replace', True)
show(codecs.utf_16_decode, b'\xfe\xff\0a\0', 'strict')
show(codecs.utf_16_encode, 'a')
show(codecs.utf_32_be_encode, 'a')
show(codecs.ascii_encode, 'a\xe9', 'ignore')
show(codecs.latin_1_decode, b'\xe9')
show(codecs.charmap_encode, 'abc', 'strict', {97: 65, 98: b'xyz', 99: 0})
show(codecs.charmap_encode, 'abd', 'replace', {97: 65, 98: None, 63: b'?'})
show(codecs.charmap_encode, 'abd', 'strict', {97: 65, 98: 66, 100: None})
show(codecs.charmap_encode, 'a', 'strict', {97: 256})
show(codecs.charmap_encode, 'a', 'strict', {97: 'x'})
show(codecs.charmap_decode, b'\0\1\2', 'strict', 'abc')
show(codecs.charmap_decode, b'\0\1\2', 'strict', 'ab')
show(codecs.charmap_decode, b'\0\1\2', 'replace', 'ab\ufffe')
show(codecs.charmap_decode, b'\0\1', 'strict', {0: 'text', 1: 0x20ac})
show(codecs.charmap_decode, b'\0', 'strict', {0: -1})
show(codecs.charmap_decode, b'\xe9', 'strict')
show(codecs.make_identity_dict, range(3))
show(codecs.make_encoding_map, {1: 'a', 2: 'b', 3: 'a'})
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32, codecs.BOM_UTF32_BE, codecs.BOM == codecs.BOM_UTF16)

# every byte of some character maps goes there and back
for name in ('cp437', 'cp850', 'cp866', 'cp1251', 'iso8859_2', 'iso8859_5', 'iso8859_15', 'koi8_u', 'mac_roman'):
    text = bytes(range(256)).decode(name, 'ignore')
    print(name, len(text), text.encode(name) == bytes(b for b in range(256) if bytes([b]).decode(name, 'ignore')), ascii(text[0xA4:0xA8]))
