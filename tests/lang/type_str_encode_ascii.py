# str.encode and bytes.decode in ascii, with every error handler.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)

check(r'''
"abc".encode("ascii"), "".encode("ascii"), "abc".encode("ASCII"), "abc".encode("us-ascii"), "abc".encode("646"), "a\x00\x7f".encode("ascii")
"aé€😀".encode("ascii", "replace"), "aé€😀".encode("ascii", "ignore"), "aé€😀".encode("ascii", "xmlcharrefreplace"), "aé€😀".encode("ascii", "backslashreplace")
"a\udc80\udcff".encode("ascii", "surrogateescape")
"é".encode("ascii")
"aéb".encode("ascii", "strict")
"aé€b".encode("ascii")
"\udc80".encode("ascii")
"\ud800".encode("ascii", "surrogateescape")
"é".encode("ascii", "surrogateescape")
"\ud800".encode("ascii", "surrogatepass")
"\x80".encode("ascii", "surrogatepass")
"é".encode("ascii", "no-such")
"a".encode("ascii", "no-such")
"é".encode("ascii", errors="ignore"), "é".encode(encoding="ascii", errors="replace")
b"abc".decode("ascii"), b"".decode("ascii"), b"a\xff".decode("ascii", "replace"), b"a\xffb".decode("ascii", "ignore"), b"\xe9\x80".decode("ascii", "backslashreplace"), b"\x80\xff".decode("ascii", "surrogateescape")
b"\xff".decode("ascii")
b"ab\x80c".decode("ascii")
b"\x80".decode("ascii", "xmlcharrefreplace")
b"\x80".decode("ascii", "surrogatepass")
b"\x80".decode("ascii", "no-such")
b"\x80\xff".decode("ascii", "surrogateescape").encode("ascii", "surrogateescape")
str(b"\xff", "ascii", "replace"), str(bytearray(b"a"), "ascii"), str(memoryview(b"ab"), "ascii")
str("a", "ascii")
str(1, "ascii")
''')
