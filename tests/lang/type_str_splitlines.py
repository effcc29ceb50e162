# str.splitlines.
from support.attempts import checker

check = checker(globals())


check(r'''
"a\nb\r\nc\rd".splitlines(), "a\nb\r\nc\rd".splitlines(True), "a\n".splitlines(), "\n".splitlines(), "\n\n".splitlines(), "".splitlines()
"a\vb\fc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".splitlines(), "a\x1fb".splitlines(), "a\n\rb".splitlines(keepends=True)
"é\n😀\r\n日".splitlines(), "é\n😀\r\n日".splitlines(True), "x".splitlines(0), "x\ny".splitlines(1)
"x\ny".splitlines("yes"), "x\ny".splitlines([]), "x\ny".splitlines(None)
"x".splitlines(True, False)
"x".splitlines(keep=True)
''')


class Falsy:
    def __bool__(self):
        raise ValueError("no truth")


try:
    "a\nb".splitlines(Falsy())
except ValueError as e:
    print(e)
