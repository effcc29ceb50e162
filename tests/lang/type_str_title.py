# str.title.
from support.attempts import checker

check = checker(globals())


check(r'''
"hello world".title(), "they're bill's".title(), "x1y2 z".title(), "HELLO".title(), "".title(), "a-b_c.d".title()
"ǆabc".title(), "ßeta".title(), "ﬁx".title(), "éa ÉA".title(), "日a本b".title(), "ΑΣ ΑΣ".title(), "o\u0301x".title(), "ŉa".title()
"İa".title() == "İa", "a\u00adb".title(), "ⅷ ⓐb".title()
"a".title(1)
str.title(1)
''')
