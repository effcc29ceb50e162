# Replacing.
print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "aXbX".replace("X", ""), "ab".replace("c", "d"))
table = str.maketrans({"a": "1", "b": None, "c": "xyz", 100: 101})
print("abcd".translate(table), "abc".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("a", "b", "c")))
