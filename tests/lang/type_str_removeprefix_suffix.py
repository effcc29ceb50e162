# str.removeprefix and removesuffix.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
"TestCase".removeprefix("Test"), "TestCase".removesuffix("Case"), "abc".removeprefix("x"), "abc".removesuffix("x")
"abc".removeprefix(""), "abc".removesuffix(""), "abc".removeprefix("abc"), "abc".removesuffix("abc"), "aa".removeprefix("a"), "aa".removesuffix("a")
"éa".removeprefix("é"), "a😀".removesuffix("😀"), "".removeprefix("a"), "a".removesuffix("aa")
"abc".removeprefix(("a",))
"abc".removesuffix(1)
"abc".removeprefix()
"abc".removesuffix("a", "b")
''')
