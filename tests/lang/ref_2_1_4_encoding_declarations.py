# Reference 2.1.4: encoding declarations in source given as bytes.

for source in [b"# coding: latin-1\nx = '\xe9'", b"# -*- coding: utf-8 -*-\nx = '\xc3\xa9'", b"#\n# vim: set fileencoding=latin-1 :\nx = '\xe9'",
               b"\xef\xbb\xbfx = '\xc3\xa9'", b"x = '\xc3\xa9'", b"x = 1\n# coding: latin-1\ny = '\xc3\xa9'", b"# coding: ascii\nx = 'a'"]:
    space = {}
    exec(source, space)
    print({k: ascii(v) for k, v in space.items() if k in "xy"})
for bad in [b"x = '\xe9'", b"# coding: no-such\nx = 1", b"\xef\xbb\xbf# coding: latin-1\nx = 1", b"# coding: utf-8\nx = '\xff'"]:
    try:
        exec(bad, {})
    except SyntaxError as e:
        print(type(e).__name__)
