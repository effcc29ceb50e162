# str.rfind.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
"hello".rfind("l"), "hello".rfind("ll"), "hello".rfind("x"), "hello".rfind(""), "".rfind("")
"hello".rfind("l", 0, 3), "hello".rfind("l", 3), "hello".rfind("l", 4), "hello".rfind("", 0, 3), "hello".rfind("", 6), "hello".rfind("h", -5)
"abababa".rfind("aba"), "abababa".rfind("aba", 0, 6), "aé😀é".rfind("é"), "abc".rfind("😀"), "aaab".rfind("aab")
"hello".rfind(1)
"hello".rfind()
"hello".rfind("l", 1.5)
"hello".rfind("l", None, 3)
''')
