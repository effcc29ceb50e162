# str.encode and bytes.decode in utf-16 in both byte orders, with error handlers.
from support.attempts import checker

check = checker(globals())

check(r'''
"aé€😀".encode("utf-16-le"), "aé€😀".encode("utf-16-be"), "a".encode("utf-16"), "".encode("utf-16"), "".encode("utf-16-le"), "a".encode("utf-16le"), "a".encode("UTF_16_BE"), "a".encode("U16")
"\ud800".encode("utf-16-le")
"a\udc00b".encode("utf-16")
"\ud800".encode("utf-16-le", "surrogatepass"), "\ud800\udc00".encode("utf-16-be", "surrogatepass"), "\ud800x".encode("utf-16-le", "replace"), "\ud800x".encode("utf-16-le", "ignore"), "\ud800".encode("utf-16-be", "backslashreplace"), "\ud800".encode("utf-16-le", "xmlcharrefreplace")
"\udc80".encode("utf-16-le", "surrogateescape")
b"a\0".decode("utf-16-le"), b"\0a".decode("utf-16-be"), b"\xff\xfea\0".decode("utf-16"), b"\xfe\xff\0a".decode("utf-16"), b"a\0".decode("utf-16"), b"".decode("utf-16"), b"\xff\xfe".decode("utf-16"), b"\xff\xfea\0".decode("utf-16-le"), b"=\xd8\x00\xde".decode("utf-16-le")
b"a".decode("utf-16-le")
b"a\0b".decode("utf-16-le")
b"\x00\xd8".decode("utf-16-le")
b"\x00\xd8a\0".decode("utf-16-le")
b"\x00\xdc".decode("utf-16-le")
b"\xd8\x00\x00a".decode("utf-16-be")
b"\xfe\xff\xdc\x00".decode("utf-16")
b"a".decode("utf-16-le", "replace"), b"\x00\xd8a\0".decode("utf-16-le", "replace"), b"\x00\xdca\0".decode("utf-16-le", "ignore"), b"\x00\xd8".decode("utf-16-le", "ignore"), b"\x00\xd8".decode("utf-16-le", "surrogatepass"), b"\x00\xdca\0".decode("utf-16-le", "surrogatepass"), b"\x00\xdca\0".decode("utf-16-le", "backslashreplace")
''')
