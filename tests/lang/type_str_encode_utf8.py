# str.encode and bytes.decode in utf-8, with every error handler and every kind of bad bytes.
from support.attempts import checker

check = checker(globals())

bad = [b"\x80", b"\xff", b"\xc0\x80", b"\xc1\xbf", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xe2(\xa1", b"\xe2\x82(", b"\xe0\x80\x80", b"\xe0\x9f\xbf", b"\xed\xa0\x80", b"\xed\xbf\xbf",
       b"\xf0\x9f\x98", b"\xf0\x9f", b"\xf0", b"\xf0\x80\x80\x80", b"\xf0\x8f\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf5\x80\x80\x80", b"\xf8\x88\x80\x80\x80", b"a\xe2\x82b", b"\xf0\x9f\x98a", b"\xe2\xe2\x82\xac", b"ok\xfe"]
for data in bad:
    try:
        print(data, data.decode())
    except UnicodeDecodeError as e:
        print(data, e.start, e.end, e.reason, e.object == data, e.encoding, e)
    print("   ", ascii(data.decode(errors="replace")), ascii(data.decode(errors="ignore")), ascii(data.decode(errors="backslashreplace")), ascii(data.decode(errors="surrogateescape")),
          data.decode(errors="surrogateescape").encode(errors="surrogateescape") == data)
check(r'''
"aé€😀".encode(), "aé€😀".encode("utf-8"), "aé€😀".encode("UTF8"), "é".encode("utf_8"), "é".encode("U8"), "é".encode("utf"), "é".encode("cp65001"), "".encode(), "\x00\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff".encode()
"\ud800".encode()
"a\udc80\udfffb".encode()
"\ud800".encode(errors="surrogatepass"), "\ud83d\ude00".encode("utf-8", "surrogatepass"), "\udc80\udcff".encode(errors="surrogateescape"), "\ud800".encode(errors="replace"), "\ud800\udfff".encode(errors="ignore"), "\ud800".encode(errors="backslashreplace"), "\ud800".encode(errors="xmlcharrefreplace")
"\ud800".encode(errors="surrogateescape")
"\udc7f".encode(errors="surrogateescape")
"\ud800".encode(errors="no-such")
"a".encode(errors="no-such")
"a".encode("no-such")
"a".encode("utf-8\0")
"a".encode(1)
"a".encode("utf-8", 1)
"a".encode(None)
"a".encode("utf-8", "strict", 1)
b"\xed\xa0\x80".decode("utf-8", "surrogatepass"), b"\xed\xa0\xbd\xed\xb8\x80".decode(errors="surrogatepass")
b"\xff".decode(errors="surrogatepass")
b"\xed\xa0".decode(errors="surrogatepass")
b"\xef\xbb\xbfa".decode(), b"\xef\xbb\xbfa".decode("utf-8-sig"), "a".encode("utf-8-sig"), b"a".decode("utf-8-sig")
''')
