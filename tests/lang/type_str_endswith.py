# str.endswith.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
"hello".endswith("lo"), "hello".endswith("hello"), "hello".endswith("xhello"), "hello".endswith("")
"hello".endswith(("a", "lo")), "hello".endswith(()), "hello".endswith(("",))
"hello".endswith("l", 0, 4), "hello".endswith("l", -2, -1), "hello".endswith("", 5), "hello".endswith("", 6)
"hello".endswith("lo", 3), "hello".endswith("lo", 4), "hello".endswith("lo", None, None)
"é😀".endswith("😀"), "abc".endswith("😀"), "".endswith("")
"hello".endswith(1)
"hello".endswith(["lo"])
"hello".endswith(("a", 1))
"hello".endswith(("lo", 1))
"hello".endswith()
"hello".endswith("o", "x")
"hello".endswith("o", 0, 5, 6)
"hello".endswith(b"o")
''')
