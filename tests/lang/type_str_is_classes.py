# str.isalnum, isalpha, isascii, isdecimal, isdigit, isnumeric, isspace, isprintable.

samples = ["", "a", "Z9", "9", "½", "²", "٣", "一", "ↁ", " ", "\t\n", "\u3000", "\x1c", "\x7f", "é", "a b", "\u200b", "\xa0", "😀", "ª", "_", "\ud800", "\x85", "Ⅷ", "߀", "\U0001d7d8", "\u0301"]
tests = [str.isalnum, str.isalpha, str.isascii, str.isdecimal, str.isdigit, str.isnumeric, str.isspace, str.isprintable]
print([t.__name__ for t in tests])
for s in samples:
    print(ascii(s), "".join("01"[t(s)] for t in tests))
for t in tests:
    for args in ((), (1,), ("a", "b")):
        try:
            t(*args)
        except TypeError as e:
            print(e)
