# Reference 2.5 and 2.6: operators and delimiters.

class Log:
    def __getattr__(self, name):
        raise AttributeError(name)
for op in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    setattr(Log, f"__{op}__", lambda self, other, op=op: f"{op}({other})")
    setattr(Log, f"__i{op}__", lambda self, other, op=op: f"i{op}({other})")
symbols = "+ - * / // % ** << >> & | ^ @".split()
for s in symbols:
    x = Log()
    print(s, eval(f"x {s} 1", {"x": x}), eval(f"x{s}1", {"x": x}), end=" ")
    space = {"x": x}
    exec(f"x {s}= 2", space)
    print(space["x"])
print(1 < 2 > 1 <= 1 >= 1 == 1 != 2, (y := 3), ~1, ...)
def f(a: int, *, b=1) -> str: return a,
print(f(1), f.__annotations__)
for bad in ["1 <> 2", "1 ++", "x++", "a = = b", "1 === 1", "1 !2", "a ?? b", "$x", "`x`", "x := 1", "1 & & 2", "a || b", "a && b", "!a", "1 - > 2", "a -> b", "@", "x @= = 1", "a =+ 1", "* a", "**a", "a ** ", "...."]:
    try:
        compile(bad, "<s>", "exec")
        print(bad, "accepted")
    except SyntaxError as e:
        print(bad, "|", e.msg)
