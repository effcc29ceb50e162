# del of what cannot be deleted, and its like.


def show(source, mode="exec"):
    try:
        compile(source, "<bad>", mode)
        print(ascii(source), "compiles")
    except SyntaxError as e:
        print(ascii(source), "!!", type(e).__name__, ascii(e.msg), e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), "!!", type(e).__name__, ascii(str(e)))


for source in (
    'del',
    'del 1',
    "del 'a'",
    'del None',
    'del True',
    'del ...',
    'del f()',
    'del a + b',
    'del -a',
    'del a and b',
    'del not a',
    'del a < b',
    'del a if b else c',
    'del lambda: a',
    'del (yield)',
    'del [a for a in b]',
    'del (a for a in b)',
    'del {}',
    'del {1}',
    'del {1: 2}',
    "del f'{a}'",
    'del a := 5',
    'del (a := 5)',
    'del *a',
    'del *a, b',
    'del (*a, b)',
    'del [*a]',
    'del a, 1',
    'del (a, 1)',
    'del [a, f()]',
    'del (a, (b, None))',
    'del a,',
    'del (a,)',
    'del [a]',
    'del ()',
    'del []',
    'del (a), b',
    'del a b',
    'del a, , b',
    'del a = 1',
    'del a += 1',
    'del a.b, c[0], d',
    'del a.b()',
    'del a[0]()',
    'del await a',
    'del a.',
    'del a[',
    'del a[]',
    'del (a',
    'del a)',
    'del __debug__',
    'del a; del 1',
    'del a if b',
    'del a for a in b',
    'del (a)(b)',
    'del a as b',
    'del in',
    'del pass',
    'x = del a',
    '(del a)',
    'del a; b c',
):
    show(source)
