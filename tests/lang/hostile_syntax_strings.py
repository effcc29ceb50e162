# String literals that are not ended, have wrong prefixes or escapes.


def show(source, mode="exec"):
    try:
        compile(source, "<bad>", mode)
        print(ascii(source), "compiles")
    except SyntaxError as e:
        print(ascii(source), "!!", type(e).__name__, ascii(e.msg), e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), "!!", type(e).__name__, ascii(str(e)))


for source in (
    "'",
    '"',
    "'abc",
    '"abc\n',
    "'abc\\",
    "'''abc",
    '"""abc\n',
    '"""abc\n\n"',
    "x = 'a\ny = 'b'",
    "'a' 'b",
    "b'\\xg'",
    "'\\x'",
    "'\\x1'",
    "'\\u12'",
    "'\\U0011ffff'",
    "'\\U1234567'",
    "'\\N{no such name}'",
    "'\\N'",
    "'\\N{'",
    "'\\N{}'",
    "b'é'",
    "b'a' 'b'",
    "'a' b'b'",
    "f'a' b'b'",
    "ub'a'",
    "bu'a'",
    "fb'a'",
    "ur'a'",
    "x'a'",
    "rr'a'",
    "'abc' def",
    "'a''",
    "'it's'",
    '"a"b"',
    'print(\'a\' + "b)',
    'print("a\' + \'b)',
    "'a\x00b'",
    "r'\\'",
    "r'abc\\",
    "'\\\n",
    "x = '''a\nb\nc\nd",
    "def f():\n    '''doc\n    return 1\n",
    "b'\\400'",
    "'\\x00' + '",
    "'a' 5",
    "'a' x",
    "5 'a'",
    "x 'a'",
    "'a'.5",
    "'a' = 5",
    "u'\\ud800'",
    "b'abc' é",
    '‘abc’',
    '“abc”',
    'x = «5»',
    '#',
    '# comment only',
    "'a';'b",
    "('a' 'b' c)",
    "('a',\n'b\n)",
    "{'a': 'b}",
    "f('a, b)",
    "assert 'a, 'b'",
):
    show(source)
