# Reference 4.1: blocks, code blocks and frames.
import sys
from support.attempts import show_each

print(sys._getframe().f_code.co_name, __name__, sys._getframe().f_back)
def function(): return sys._getframe().f_code.co_name, sys._getframe().f_back.f_code.co_name
class Class: name = sys._getframe().f_code.co_name; back = sys._getframe().f_back.f_code.co_name
print(function(), Class.name, Class.back)
show_each(lambda: sys._getframe().f_code.co_name, lambda: [sys._getframe().f_code.co_name for _ in "a"], lambda: list(sys._getframe().f_code.co_name for _ in "a"), lambda: eval("sys._getframe().f_code.co_name"), lambda: eval("sys._getframe().f_code.co_filename"), lambda: eval("__import__('sys')._getframe().f_back.f_code.co_name"))
exec("print(sys._getframe().f_code.co_name, sys._getframe().f_code.co_filename)")
type Alias = sys._getframe().f_code.co_name
def generic[T: (sys._getframe().f_code.co_name, int)](): pass
print(Alias.__value__, generic.__type_params__[0].__constraints__[0])
def gen(): yield sys._getframe().f_code.co_name; yield sys._getframe().f_back.f_code.co_name
print(list(gen()))
c = compile("a = 1\nb = a + 1\nprint(a, b)", "<made>", "exec")
ns = {}
exec(c, ns)
exec(c, ns)
print(sorted(k for k in ns if k != "__builtins__"), c.co_name, c.co_filename, c.co_firstlineno)
show_each(lambda: eval(c), lambda: eval(compile("1 +\\\n 2", "x", "eval")), lambda: exec("return 1"), lambda: eval("a = 1"), lambda: exec(""), lambda: eval(" 1"), lambda: eval("\t1"), lambda: exec(" 1"), lambda: eval("1;"), lambda: exec("1; 2;"), lambda: eval("1\n"), lambda: eval("1\n2"), lambda: eval("\n\n1"))
compile_single = compile("1 + 1", "<s>", "single")
exec(compile_single)
exec(compile("x = 5; x", "<s>", "single"))
exec(compile("None", "<s>", "single"))
exec(compile("for i in 'ab': i\n", "<s>", "single"))
show_each(lambda: compile("1\n2", "<s>", "single"), lambda: compile("1", "<s>", "bogus"), lambda: compile("1", "<s>"), lambda: compile(5, "", "eval"), lambda: compile("1", 5, "eval"), lambda: compile("a\0b", "f", "exec"), lambda: compile(b"1", "f", "eval").co_name)
import builtins
print(builtins.__dict__ is (__builtins__.__dict__ if not isinstance(__builtins__, dict) else __builtins__), builtins._ if hasattr(builtins, "_") else "no _")
def deep(n): return deep(n - 1) + 1 if n else 0
print(deep(500))
def trace():
    f, names = sys._getframe(), []
    while f: names.append(f.f_code.co_name); f = f.f_back
    return names
class Outer:
    class Inner:
        where = trace()
        def method(self): return trace()
print(Outer.Inner.where, Outer.Inner().method(), (lambda: trace())(), [trace() for _ in "x"][0], list(map(lambda x: trace(), "x"))[0])
