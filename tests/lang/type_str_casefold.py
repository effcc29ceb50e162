# str.casefold.
from support.attempts import checker

check = checker(globals())


check(r'''
"Straße".casefold(), "STRASSE".casefold() == "straße".casefold()
"ΣΊΣΥΦΟΣ".casefold(), "σίσυφος".casefold(), "ς".casefold()
"İI".casefold(), [hex(ord(c)) for c in "İ".casefold()]
"ﬃ ﬀ".casefold(), "ŉ".casefold(), "ᾳ".casefold()
"Ꭰ".casefold(), "ꭰ".casefold(), "µ".casefold() == "μ"
"".casefold(), "123".casefold(), "ABC".casefold() is None
"a".casefold("b")
str.casefold(b"a")
sorted(["b", "A", "C", "ß", "SS"], key=str.casefold)
''')
