# bytes: lower, upper, title, capitalize, swapcase on all 256 values, and what a subclass gets.
from support.attempts import checker

check = checker(globals())

class Sub(bytes): pass


every = bytes(range(256))
check(r'''
every.lower() == bytes(c + 32 if 65 <= c <= 90 else c for c in every)
every.upper() == bytes(c - 32 if 97 <= c <= 122 else c for c in every)
every.swapcase()[60:130]
every.title()[60:130]
every.capitalize()[60:130]
every.swapcase().swapcase() == every, every.lower().isupper(), every.upper().islower()
b"hello wORLD 3rd o'clock x-ray\tTAB\xe9a".title()
b"hELLO".capitalize(), b"\xe9HELLO".capitalize(), b" Hello".capitalize(), b"".capitalize(), b"1ABC".capitalize()
b"Mixed Case".swapcase(), b"".swapcase(), b"\xc9\xe9".swapcase()
b"ABC".lower(), b"abc".upper(), b"\xc9".lower(), b"".upper(), (x := b"abc").lower() is x
type(Sub(b"a").lower()), type(Sub(b"A").lower()), type(Sub(b"a").title()), type(Sub(b"a").swapcase())
b"a".lower(1)
b"a".title(x=1)
bytes.upper("a")
bytes.swapcase()
[bytes([c]).isalpha() for c in every].count(True), [bytes([c]).isdigit() for c in every].count(True), [bytes([c]).isalnum() for c in every].count(True), [bytes([c]).isspace() for c in every].count(True), [bytes([c]).isupper() for c in every].count(True), [bytes([c]).islower() for c in every].count(True), [bytes([c]).istitle() for c in every].count(True), [bytes([c]).isascii() for c in every].count(True)
[c for c in every if bytes([c]).isspace()]
b"A1 B2".istitle(), b"Ab Cd".istitle(), b"AB".istitle(), b"a".istitle(), b"1".istitle(), b"A1b".istitle(), b"A'B".istitle()
''')
