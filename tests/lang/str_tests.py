# Questions about strings.
names = ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii")
for s in ("", "abc", "ABC", "Abc", "123", "½", "²", "a1", " \t", "a b", "_x", "é", "\n", "٣"):
    print(repr(s), "".join("1" if getattr(s, n)() else "0" for n in names))
