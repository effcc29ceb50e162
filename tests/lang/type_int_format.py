# int.__format__: every presentation.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
format(42), format(42, ""), format(42, "d"), format(-42, "5d"), format(42, "<5"), format(42, "^6"), format(42, ">6"), format(42, "=+6"), format(-42, "=6"), format(42, "06"), format(-42, "06")
format(255, "x"), format(255, "X"), format(255, "#x"), format(255, "#X"), format(255, "#010x"), format(5, "b"), format(5, "#b"), format(-5, "#b"), format(8, "o"), format(8, "#o"), format(0, "#o")
format(97, "c"), format(0x1F600, "c"), format(97, "5c"), format(97, ">5c"), format(97, "*^5c"), format(1234567, ","), format(1234567, "_"), format(1234567, "012,"), format(0xfffff, "_x"), format(0xfffff, "_b"), format(1000, "4,")
format(42, "+"), format(42, "-"), format(42, " "), format(-42, " "), format(42, "*^10d"), format(10**30, ","), format(-10**30, "_"), format(2**70, "#x"), format(2**70, "_x"), format(42, "n")
format(1, ".3f"), format(12345, "e"), format(12345, ".2g"), format(1, "%"), format(3, ".1%"), format(10**15, "g"), format(2**70, "f"), format(1, "G"), format(5, "08.2f"), format(12345678, ",.1f")
format(True), format(True, ""), format(True, "d"), format(True, "5"), format(False, "x"), format(True, "c"), f"{5:{3}}|{5:>{2 + 2}}|{5!r:>3}"
format(42, "01000") == "0" * 998 + "42", format(0, "z.1f"), format(-0, "+")
format(1, "s")
format(1, "z")
format(1, "r")
format(1, ".3d")
format(1, ".3")
format(1, ",c")
format(1, ",x")
format(1, ",_")
format(1, "_,")
format(1, "+c")
format(1, "#c")
format(-1, "c")
format(0x110000, "c")
format(1, "5 ")
format(1, "dd")
format(1, ",n")
format(10**400, "f")
format(1, "zd")
format(1, 5)
(1).__format__()
(1).__format__(None)
(1).__format__(b"d")
format(1, "99999999999999999999d")
format(1, ".99999999999999999999f")
format(97, ".1c")
''')
