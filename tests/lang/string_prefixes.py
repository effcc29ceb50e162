# Prefixes in every case and concatenation across kinds.
a = 1
print(r"\d", R"\d", u"u", U"u", f"{a}", F"{a}", rf"\{a}", fR"\{a}", Rf"\{a}", b"b", B"b", rb"\b", Br"\b", bR"\b")
print("a" "b" r"\c" f"{a}d", b"a" b"b", ("long "
      "string"))
print('''it's''', """a "quoted" word""", '\'', "\"", "\\", r'\'', "tab\tend", "\x41\101\u0041\U00000041")
