# SyntaxError, IndentationError, TabError: constructor forms, attributes, text.
def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


def show(e):
    print(type(e).__name__, repr(str(e)), e.args, "|", e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.print_file_and_line)


for cls in SyntaxError, IndentationError, TabError:
    show(cls())
    show(cls("m"))
    show(cls("m", ("f.py", 1, 2, "text")))
    show(cls("m", ("/a/b/f.py", 1, 2, "text", 3, 4)))
    show(cls("m", (None, 1, None, None)))
    show(cls("m", ("f.py", None, None, None)))
    show(cls("m", "abcd"))
    show(cls("m", ["f", "1", 2, 3]))
    show(cls("m", ("f", 1, 2, 3), "third"))
    show(cls(5))
    show(cls(None))
for info in ((), ("f",), ("f", 1, 2), ("f", 1, 2, "t", 3), ("f", 1, 2, "t", 3, 4, 5), 5, None, "abc", {}, {1: 1, 2: 2, 3: 3, 4: 4}):
    attempt(repr(info), lambda: SyntaxError("m", info).args)
attempt("keyword", lambda: SyntaxError("m", lineno=1))

e = SyntaxError("m", ("f.py", 1, 2, "text"))
e.msg, e.filename, e.lineno = "n", "/x/g.py", 7
print(str(e), repr(e), e.args)
for line in None, "7", 7.0, True, 10 ** 6, -1:
    e.lineno = line
    print(str(e))
e.filename = 5
print(str(e))
e.lineno = 3
print(str(e))
e.filename = ""
print(str(e))
e.filename = "no/slash/at/end/"
print(str(e))
del e.msg, e.lineno
print(str(e), e.msg, e.lineno, e.__dict__)
e.print_file_and_line = 1
print(e.print_file_and_line)
e = SyntaxError("m", ("f.py", 1, 2, "text", 3, 4))
e.__init__("again")
show(e)
e.__init__("and again", ("g.py", 5, 6, "more"))
show(e)


class Own(SyntaxError):
    def __init__(self, text, where):
        super().__init__(text)
        self.lineno = where


show(Own("own", 9))
print(Own("own", 9).__reduce__()[1:], SyntaxError("m", ("f", 1, 2, "t")).__reduce__()[1:])

# What the compiler gives.
for source in ("x = (", "if x\n  pass", "  x", "def f():\nreturn", "if 1:\n\tx\n        y", "a b", "'abc", "1 +", "x = = 1", "\n\n\nfoo bar baz\n"):
    try:
        compile(source, "dir/name.py", "exec")
    except SyntaxError as e:
        show(e)
import traceback

for e in (SyntaxError("m", ("f.py", 1, 2, "text here", 1, 5)), SyntaxError("m", ("f.py", 3, 0, "  text", 3, 0)), SyntaxError("m", ("f.py", 1, None, "text")),
          SyntaxError("m", (None, 1, 1, "text")), SyntaxError("m", ("f.py", 1, 3, None)), SyntaxError("m", ("f.py", 1, -1, "text", 1, -1)),
          SyntaxError("m"), SyntaxError(), SyntaxError("m", ("f.py", 1, 2, "ab\tcd\n", 2, 7)), IndentationError("m", ("f.py", 2, 4, "    x\n", 2, -1)),
          SyntaxError("m", ("f.py", 1, 100, "short", 1, 200))):
    print("".join(traceback.format_exception_only(e)), end="")
