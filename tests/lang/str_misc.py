# chr, ord, repr round trips and comparisons with other types.
print(chr(97), ord("a"), chr(0x1f600), ord("😀"), hex(ord("€")))
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord("")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
print("1" == 1, "a" != None, str(b"x"), str(b"x", "ascii"), str(), str(1.0), str([1, "a"]), "a".__len__(), "a".__add__("b"))
try:
    "a" < 1
except TypeError as e:
    print(e)
