# str.title.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
"hello world".title(), "they're bill's".title(), "x1y2 z".title(), "HELLO".title(), "".title(), "a-b_c.d".title()
"ǆabc".title(), "ßeta".title(), "ﬁx".title(), "éa ÉA".title(), "日a本b".title(), "ΑΣ ΑΣ".title(), "o\u0301x".title(), "ŉa".title()
"İa".title() == "İa", "a\u00adb".title(), "ⅷ ⓐb".title()
"a".title(1)
str.title(1)
''')
