# bytearray: the methods of letters' case and of kinds of bytes; each gives a bytearray of its own.

samples = [bytearray(s) for s in (b"", b"a", b"A", b"abc Def", b"ABC", b"123", b" \t\n\r\x0b\x0c", b"a1", b"Title Case", b"tItLe-cAsE's 3rd",
                                  b"\xe9\xc9", b"\x1c\x1d\x85\xa0", b"\x00\x7f", b"\x80", b"_", b"1A b")]
for s in samples:
    print(s, *[f"{name}={getattr(s, name)()}" for name in ("isalnum", "isalpha", "isascii", "isdigit", "islower", "isspace", "istitle", "isupper") if getattr(s, name)()])
for s in samples:
    print([getattr(s, name)() for name in ("lower", "upper", "title", "capitalize", "swapcase")])
for name in "lower", "upper", "title", "capitalize", "swapcase":
    b = bytearray(b"x1")
    got = getattr(b, name)()
    print(name, type(got).__name__, got is b, type(getattr(type("Sub", (bytearray,), {})(b"q"), name)()).__name__)
    try:
        getattr(b, name)(1)
    except TypeError as e:
        print(e)
    try:
        getattr(bytearray, name)(b"a")
    except TypeError as e:
        print(e)
