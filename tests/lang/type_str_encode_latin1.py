# str.encode and bytes.decode in latin-1, with every error handler.
from support.attempts import checker

check = checker(globals())

every = bytes(range(256))
check(r'''
every.decode("latin-1").encode("latin-1") == every, every.decode("iso-8859-1") == "".join(map(chr, range(256))), "é".encode("latin1"), "é".encode("L1"), "é".encode("iso8859-1"), "é".encode("8859"), "é".encode("cp819"), "é".encode("Latin_1")
"aé€😀".encode("latin-1", "replace"), "aé€😀".encode("latin-1", "ignore"), "aé€😀".encode("latin-1", "xmlcharrefreplace"), "aé€😀".encode("latin-1", "backslashreplace")
"é\udc80".encode("latin-1", "surrogateescape")
"€".encode("latin-1")
"ab€€c".encode("latin-1")
"\ud800".encode("latin-1")
"\ud800".encode("latin-1", "surrogatepass")
"€".encode("latin-1", "surrogateescape")
"€".encode("latin-1", "no-such")
"\u0100".encode("latin-1", "backslashreplace"), "\U0010ffff".encode("latin-1", "backslashreplace")
b"\xe9".decode("latin-1", "no-such"), b"\x80\x9f".decode("latin-1"), b"".decode("latin-1")
''')
