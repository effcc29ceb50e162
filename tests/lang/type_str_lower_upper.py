# str.lower, upper, swapcase.
from support.attempts import checker

check = checker(globals())


check(r'''
"HeLLo".lower(), "HeLLo".upper(), "HeLLo".swapcase(), "123 _".upper()
"ß".upper(), "ŉ".upper(), "ﬃ".upper(), "ΐ".upper(), "ẞ".lower(), "ǅ".upper(), "ǅ".lower(), "ǅ".swapcase()
"ΑΣ".lower(), "ΑΣΑ".lower(), "Σ".lower(), "Α Σ".lower(), "ΑΣ.".lower(), "ΑΣ'Α".lower(), "ΑΣ\u00adΑ".lower()
ascii("İ".lower()), "ı".upper(), "ſ".upper(), "K".lower(), "Å".lower(), "µ".upper()
"ß".swapcase(), "éÉ".swapcase(), "Ꭰ".lower(), "ꭰ".upper(), "𐐀".lower(), "𐐨".upper(), "ა".upper()
"".upper(), "".swapcase(), "x".upper().lower() == "x"
"a".upper(1)
str.lower(1)
str.swapcase()
''')
