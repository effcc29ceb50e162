# str.isidentifier.
from support.attempts import checker

check = checker(globals())


import keyword

check(r'''
[s.isidentifier() for s in ("", "a", "_", "1a", "a1", "a b", "é", "名", "a-b", "class", "·a", "a·", "ª", "℘", "℮x", "\u0301a", "a\u0301")]
[s.isidentifier() for s in ("𝐱", "x̄", "\u2160", "\uff3f", "$", "a\0", "\ud800", "__init__", "x²", "ﬁ")]
keyword.iskeyword("class"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), "None".isidentifier()
"a".isidentifier(1)
str.isidentifier(5)
''')
