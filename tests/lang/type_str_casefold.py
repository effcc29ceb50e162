# str.casefold.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


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
