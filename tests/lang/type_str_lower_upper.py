# str.lower, upper, swapcase.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


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
