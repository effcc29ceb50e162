# bytes and bytearray: lower, upper, swapcase, title, capitalize, and the is-methods.
from support.attempts import checker

check = checker(globals())


words = [b"", b"abc", b"ABC", b"aBc dEf", b"123", b"a1", b" \t\n", b"Title Case", b"x\xe9\xff", b"it's a o'clock", b"\x0b\x0c", b"A", b"1A b", b"\x80"]
check(r'''
[w.lower() for w in words]
[w.upper() for w in words]
[w.swapcase() for w in words]
[w.title() for w in words]
[w.capitalize() for w in words]
[bytearray(w).title() for w in words][:4]
["".join("01"[getattr(w, m)()] for m in ("isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper")) for w in words]
["".join("01"[getattr(bytearray(w), m)()] for m in ("isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper")) for w in words]
hasattr(b"", "isdecimal"), hasattr(b"", "casefold"), hasattr(b"", "isidentifier"), hasattr(b"", "format"), hasattr(b"", "encode")
b"".lower(1)
b"".isalpha(1)
bytearray().title(x=1)
bytes.upper("a")
bytes.upper(bytearray(b"a"))
bytearray.upper(b"a")
bytes.isdigit()
''')
