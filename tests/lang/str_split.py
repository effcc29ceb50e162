# Splitting and joining.
print("a,b,,c".split(","), "a b  c".split(), " a b ".split(), " a b ".split(" "), "".split(), "".split(","))
print("a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "a b c".split(None, 1), " a b c ".rsplit(None, 1), "abc".split("abc"))
print("a\nb\r\nc\n".splitlines(), "a\nb\n".splitlines(True), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "".splitlines())
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ",".join(str(i) for i in range(3)))
for f in (lambda: "a".split(""), lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: "a".partition("")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
