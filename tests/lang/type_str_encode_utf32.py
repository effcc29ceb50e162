# str.encode and bytes.decode in utf-32 in both byte orders, with error handlers.
from support.attempts import checker

check = checker(globals())

check(r'''
"a😀".encode("utf-32-le"), "a😀".encode("utf-32-be"), "a".encode("utf-32"), "".encode("utf-32"), "a".encode("utf-32le"), "a".encode("U32"), "a".encode("UTF_32_BE")
"\ud800".encode("utf-32-le")
"\ud800".encode("utf-32")
"\ud800".encode("utf-32-le", "surrogatepass"), "\ud800x".encode("utf-32-be", "replace"), "\ud800x".encode("utf-32-le", "ignore"), "\ud800".encode("utf-32-be", "backslashreplace")
b"a\0\0\0".decode("utf-32-le"), b"\0\0\0a".decode("utf-32-be"), b"\xff\xfe\0\0a\0\0\0".decode("utf-32"), b"\0\0\xfe\xff\0\0\0a".decode("utf-32"), b"".decode("utf-32"), b"a\0\0\0".decode("utf-32")
b"a\0\0".decode("utf-32-le")
b"a".decode("utf-32")
b"\0\0\x11\0".decode("utf-32-le")
b"\0\xd8\0\0".decode("utf-32-le")
b"\xff\xff\xff\xff".decode("utf-32-be")
b"\xff\xff\xff\xffa\0\0\0".decode("utf-32-le", "replace"), b"a\0\0".decode("utf-32-le", "replace"), b"\0\0\x11\0a\0\0\0".decode("utf-32-le", "ignore"), b"\0\xd8\0\0".decode("utf-32-le", "surrogatepass"), b"\0\xd8\0\0".decode("utf-32-le", "backslashreplace")
''')
