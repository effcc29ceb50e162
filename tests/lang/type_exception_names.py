# ImportError, NameError, AttributeError, SyntaxError: attributes and keywords.

import copy

from support.attempts import checker

check = checker(globals())

check(r'''
(e := ImportError("m", name="n", path="p")).args, e.msg, e.name, e.path, e.name_from, str(e), repr(e), ImportError().msg, ImportError("a", "b").msg, str(ImportError("a", "b")), str(ImportError())
ImportError("m", nothing=1)
ImportError("m", name_from="f").name_from, setattr(e, "name", "z"), e.name, setattr(e, "msg", 5), delattr(e, "path"), e.path, ModuleNotFoundError("x", name="y").name, copy.copy(ImportError("m", name="n")).name, ImportError("m", name="n", path="p").__reduce__(), ImportError("m").__reduce__()
str(e)
(e := NameError("m", name="n")).name, e.args, str(e), NameError().name, setattr(e, "name", 5), e.name, UnboundLocalError("u", name="v").name, NameError("m", name="n").__reduce__()
NameError("m", nothing=1)
NameError("m", name="n", obj=1)
(e := AttributeError("m", name="n", obj=5)).name, e.obj, e.args, str(e), AttributeError().name, AttributeError().obj, setattr(e, "obj", 7), e.obj, AttributeError("m", name="n", obj=5).__reduce__()[1:]
AttributeError("m", path=1)
(e := SyntaxError("m", ("f", 3, 5, "text", 3, 9))).msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.print_file_and_line, e.args, str(e), repr(e)
(e := SyntaxError("m", ("f", 3, 5, "text"))).end_lineno, e.end_offset, str(e), str(SyntaxError()), str(SyntaxError("only")), SyntaxError("only").lineno, str(SyntaxError("m", ("dir/f.py", 1, 2, "t"))), str(SyntaxError("m", (None, 1, 2, "t"))), str(SyntaxError("m", ("f", None, None, None)))
SyntaxError("m", 5)
SyntaxError("m", ("f", 1))
SyntaxError("m", ("f", 1, 2, "t", 5))
SyntaxError("m", ("f", 1, 2, "t"), 5).args, SyntaxError("m", ["f", 1, 2, "t"]).lineno, SyntaxError(1, ("f", 1, 2, "t")).msg
setattr(e, "lineno", 9), e.lineno, setattr(e, "msg", "new"), str(e), setattr(e, "filename", None), str(e), IndentationError("i", ("f", 1, 2, "t")).lineno, TabError.__mro__[1:3]
SyntaxError("m", a=1)
KeyError("k", x=1)
''')
try:
    undefined_name
except NameError as e:
    print(e.name, e)
try:
    [].nothing
except AttributeError as e:
    print(e.name, e.obj, e)
try:
    import no_such_module_here
except ImportError as e:
    print(type(e).__name__, e.name, e.path, e.msg)
try:
    from sys import no_such_name
except ImportError as e:
    print(type(e).__name__, e.name, e.name_from, e.msg)
def unbound():
    try:
        x
    except UnboundLocalError as e:
        print(e.name, e)
    x = 1
unbound()
