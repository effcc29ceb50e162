# Methods of letter case.
for s in ("Hello World", "straße", "ǆ", "ÀÉ", "ı İ", "they're bill's", "ﬁ"):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("ΑΣ".lower(), "ΑΣΑ".lower(), "ß".upper())
