# Stripping and padding.
print(repr("  a \t\n".strip()), repr("xxaxx".strip("x")), "xyaxy".lstrip("xy"), "xyaxy".rstrip("yx"), repr("\u00a0a\u2003".strip()))
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "x".removeprefix("y"))
print("a".center(5, "*"), "ab".center(5, "*"), "a".ljust(3) + "|", "a".rjust(3), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2))
print("a\tb\tcd".expandtabs(), "a\tb".expandtabs(3), "\t".expandtabs(0) == "")
