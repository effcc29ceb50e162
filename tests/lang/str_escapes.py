# Escapes, and how repr writes them.
print("tab\there", "nl\\n", '\'', "\"", "\x41\u00e9\U0001f600\101\0end" == "Aé😀A\x00end", len("\
joined"))
for s in ("a'b", 'a"b', "a'b\"c", "\n\t\r\\", "\x00\x1f\x7f", "é", "\xa0", "\u200b", "😀", "\ud800", "\x85"):
    print(repr(s), ascii(s))
print(r"\n\'", b"\x00\xffA'", rb"\x", u"u", "a" 'b' """c""")
print("\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{BULLET}")
