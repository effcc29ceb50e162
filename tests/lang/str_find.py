# Finding and counting.
s = "abracadabra"
print(s.find("a"), s.find("a", 1), s.find("z"), s.rfind("a"), s.rfind("a", 0, 10), s.index("bra"), s.rindex("bra"), s.count("a"), s.count("abra"))
print(s.count(""), s.find(""), s.find("", 20), s.find("a", -3), s.startswith("abra"), s.endswith("bra"), s.startswith(("x", "a")), s.startswith("b", 1), s.endswith("", 3))
print("ééé".find("é", 1), "€a€".rfind("€"), "aaa".count("aa"))
try:
    s.index("z")
except ValueError as e:
    print(e)
