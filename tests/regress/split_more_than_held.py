"""Strings split into few, exactly sixteen and many pieces, forwards and backwards, and lines with every kind of break."""
for n in (0, 1, 2, 15, 16, 17, 40):
    text = ",".join(str(i) for i in range(n))
    blank = text.replace(",", " \t")
    lines = text.replace(",", "\n")
    print(n, text.split(","), text.rsplit(","), text.split(",", 16), text.rsplit(",", 16))
    print(blank.split(), blank.rsplit(), blank.split(None, 3), blank.rsplit(None, 3))
    print(lines.splitlines(), lines.splitlines(True))
broken = "a\nb\rc\r\nd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\x1fm\x7fn\u00e9o"
print(broken.splitlines())
print(broken.splitlines(True))
print("\u00e9\u00e8 \u00fc".split(), "\u20ac,\u20ac".rsplit(","))


def refused(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as e:
        print(e)


refused([].append)
refused([].append, 1, 2)
refused([].append, x=1)
refused("a".join, x=1)
refused("{}".format_map)
refused(len, x=1)
refused([].sort, 1)
refused([].sort, kay=1)
refused("a".partition)
refused({}.get)
refused({}.get, 1, 2, 3)
refused("a".encode, "utf-8", "strict", 1)
refused(dict.fromkeys)
print(sorted([3, 1, 2], key=abs, reverse=True), "{:>5}{name!r}".format(1, name="k"))
