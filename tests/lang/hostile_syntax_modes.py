# Bad sources in the modes eval and single, as bytes, with filenames and flags of every kind.
def show(*args, **kw):
    try:
        compile(*args, **kw)
        print(ascii(args), kw, "compiles")
    except SyntaxError as e:
        print(ascii(args), kw, "!!", type(e).__name__, ascii(e.msg), ascii(e.filename), e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(args), kw, "!!", type(e).__name__, ascii(str(e)))


for source in "", "\n", "x = 1", "x\ny", "x;", "x; y", "  x", "\tx", "x\n", "x\n\n", "\nx", "pass", "if x: y", "x y", "(", "x #", "# x", "x: int", "x := 1", "(x := 1)", "*x", "*x,", "yield", "await x", "lambda: 0", "'", "import x", "del x", "x\\\n", "\\\nx":
    show(source, "<e>", "eval")
for source in "", "\n", "x", "x\n", "x\ny", "x\ny\n", "x; y", "if x: y", "if x: y\n", "if x:\n  y", "if x:\n  y\n", "if x:\n  y\nz", "def f(): pass\nx", "(", "x = (\n", "'''", "x \\\n", "x\n\n\n", "x\n# c\n", "x\n# c\ny", "  x", "@d\ndef f(): pass", "class A:\n", "for x in y:", "try: x", "try:\n x\nexcept: y\n", "pass\npass":
    show(source, "<s>", "single")
for source in b"x = 1", b"x y", b"# coding: latin-1\nx = '\xe9'", b"# coding: latin-1\nx y = '\xe9'", b"# -*- coding: utf-8 -*-\nx y", b"\xef\xbb\xbfx y", b"\x00", b"x\x00y", bytearray(b"x y"), memoryview(b"x y").tobytes():
    show(source, "<b>", "exec")
for source in 5, None, [], object, 1.5:
    try:
        compile(source, "f", "exec")
    except TypeError as e:
        print(type(source).__name__, e)
for filename in "name", "", "a/b.py", b"bytes", 5, None:
    try:
        compile("x y", filename, "exec")
    except Exception as e:
        print(repr(filename), type(e).__name__, e, getattr(e, "filename", "-"))
for mode in "exec", "eval", "single", "other", "", 5, None:
    try:
        print(mode, type(compile("1", "f", mode)).__name__)
    except Exception as e:
        print(repr(mode), type(e).__name__, e)
show("x = 1", "f", "exec", 0, True)
show("x = 1", "f", "exec", 99999999)
show("x = 1", "f", "exec", flags=0, dont_inherit=1, optimize=2)
show("x = 1", "f", "exec", optimize=5)
show("x = 1", "f", "exec", optimize=-5)
show("x = 1", "f")
show("x = 1")
for text in "x y", "1 +", "(", "", "   ", "x = 1", "'abc", "\n\n1 1", "import x":
    try:
        eval(text)
    except SyntaxError as e:
        print(ascii(text), "!!", e.msg, e.filename, e.lineno, e.offset, ascii(e.text))
    except NameError as e:
        print(ascii(text), e)
for text in "x y", "if 1:", "def f(:", "\n\n\nreturn 5", "break":
    try:
        exec(text)
    except SyntaxError as e:
        print(ascii(text), "!!", e.msg, e.filename, e.lineno, e.offset, ascii(e.text))
