# str.index and str.rindex.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
"hello".index("l"), "hello".rindex("l"), "hello".index(""), "hello".rindex(""), "hello".index("lo", 2), "hello".rindex("l", 0, 3)
"hello".index("x")
"hello".rindex("x")
"hello".index("h", 1)
"hello".rindex("o", 0, -1)
"hello".index("", 6)
"hello".index(1)
"hello".rindex(None)
"hello".index()
"日本日本".index("本"), "日本日本".rindex("本"), "a😀b😀".rindex("😀")
"hello".rindex("l", "x")
''')
