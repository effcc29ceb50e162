# Builtins that are functions.
print(abs(-3), abs(-2.5), divmod(7, 2), pow(2, 5), round(3.7), callable(len), callable(3), id(1) == id(1), hash("a") == hash("a"))
print(isinstance(3, int), isinstance(3, (str, int)), isinstance(3, int | str), issubclass(bool, (str, int)), type("x") is str)
print(bin(10), oct(8), hex(255), chr(65), ord("A"), ascii("é"), repr("a"), len([1, 2]), str(5), int("7"), float("1.5"), list("ab"), tuple([1]), bool(1))
print(dir(type("Q", (), {"a": 1, "_b": 2}))[-2:], sorted(vars(type("Q", (), {"a": 1})()).items()), callable(type))
print(print("x", end=""), print("a", "b", sep=""), print(), sep="|", end="!\n")
print("a", 1, None, sep="\n", end="\n\n")
for f in (lambda: len(5), lambda: abs("x"), lambda: hash([]), lambda: isinstance(1, 5), lambda: print(1, sep=5), lambda: print(1, foo=2), lambda: round("a"), lambda: callable(), lambda: ord(5), lambda: len([], [])):
    try:
        f()
    except TypeError as e:
        print(e)
