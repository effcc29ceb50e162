# Where a SyntaxError points and what text it shows: lines joined by a backslash or a literal, bad escapes beside other literals and in f-strings,
# rules that CPython tries in its first pass, text of eval() without a last line end.
SOURCES = r'''
1 + \|%%
x = (1,|  2 \|  \|  3 4)
# a comment \|x = )
x = 1 \|
x = """a|b""" c d
é = """a|é""" c d
é """a|b""" c
(1, # \|2 3)
x = f"""a|{b|c d}"""
x = f"""a|{b}|""" c
f"\x1"
f"a {b} \N{nope} c {d}"
f"\x1 {a b}"
f"é\x1"
x = "a" f"{y}\x1" "c"
f"{f'\x1'}\x2"
f"""a|\u12|b"""
name '\x1' other
f(name'\x1')
f(name f"{x}\x1")
f(*[a b])
f(*(a b for c in d)
[a for + in b]
{a for await in b}
{a: b for ~ in c}
09e
09e+
é = await(1)
x = "é", *a, (yield)
def f(é): return é; nonlocal é
'''


def tell(mode, source):
    try:
        compile(source, "<s>", mode)
    except SyntaxError as e:
        print(mode, ascii(source), type(e).__name__, e.msg)
        print("   ", e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    else:
        print(mode, ascii(source), "is right")


for line in SOURCES.strip().split("\n"):
    tell("exec", line.replace("|", "\n"))
    tell("exec", "if 1:\n  " + line.replace("|", "\n  ") + "\n")

for source in [" ", "\t", "1\n  ", "1\n  2", "x \\", "\\", "(\\", "1 +", "if x:\n  a\n b", "f(", "'", "a b", "a \\\nb", "f'{a'", "x\n#", "\n"]:
    tell("eval", source)
    tell("single", source)

for source in ["if x", "for x in y", "try: pass\nexcept", "class A", "class A:\n  ", "import", "from . import", "from a import ", "import a from b",
               "from a import b,", "match x:\n case 1", "if x:\n  pass", "if x:\n  pass\n ", "try:\n  pass\n "]:
    tell("single", source)
    tell("single", source + "\n")
