# str.startswith.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
"hello".startswith("he"), "hello".startswith("hello!"), "hello".startswith(""), "".startswith(""), "".startswith("a")
"hello".startswith(("x", "he")), "hello".startswith(()), "hello".startswith("l", 2), "hello".startswith("l", 2, 2), "hello".startswith("", 2, 2)
"hello".startswith("", 5), "hello".startswith("", 6), "hello".startswith("lo", -2), "hello".startswith("", 3, 1), "é😀".startswith("é"), "a".startswith("😀")
"hello".startswith(1)
"hello".startswith(["h"])
"hello".startswith(("x", 1))
"hello".startswith(("h", 1))
"hello".startswith(None)
"hello".startswith()
"hello".startswith("h", "1")
"hello".startswith("h", 1, 2, 3)
''')
