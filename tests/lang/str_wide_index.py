# Indexing and slicing in a string beyond ASCII.
s = "".join(chr(0x3b1 + i % 24) for i in range(1000)) + "😀" + "a" * 100
print(s[0], s[63], s[64], s[65], s[500], s[999], s[1000], s[1001], s[-1], len(s))
print(s[62:67], s[998:1003], s[::200], s[-102:-99], s.find("😀"), s.index("a"), s[1000:1001] == "😀")
print(sum(1 for c in s if c == "α"), s[::-1][100])
