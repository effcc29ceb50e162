# str.islower, isupper, istitle.

samples = ["", "a", "A", "aB", "Ab", "A B", "Ab Cd", "ab cd", "A1", "1", "1a", "1A", "ǅ", "ǆ", "Ǆ", "ß", "ẞ", "ª", "ⓐ", "Ⓐ", "Ab cd", "AB Cd", "A'b", "They're", "They'Re", "É", "日本", "a日", "Aǅ", "ʰ", "Ⅷ", "ⅷ", "𝐀"]
for s in samples:
    print(s, s.islower(), s.isupper(), s.istitle())
for f in str.islower, str.isupper, str.istitle:
    for args in ((), (1,), ("a", 2)):
        try:
            f(*args)
        except TypeError as e:
            print(e)
