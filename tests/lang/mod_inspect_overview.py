import inspect, functools
def f(a, b=1, /, c: int=2, *args, d, e='x', **kw) -> str: "doc"
print(inspect.signature(f))
print(inspect.getfullargspec(f))
class C:
    "  A class.\n\n    indented\n    "
    def __init__(self, x, y=2): pass
    def m(self, z): pass
    @classmethod
    def cm(cls, q): pass
    @staticmethod
    def sm(q): pass
    @property
    def p(self): "prop"
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.cm), inspect.signature(C.sm))
print(inspect.signature(functools.partial(f, 1, d=5)))
b = inspect.signature(f).bind(1, 2, 3, 4, d=5, z=6); print(b, b.args, b.kwargs); 
try: inspect.signature(f).bind()
except TypeError as e: print(e)
print(inspect.getdoc(C), inspect.cleandoc("  a\n    b\n      c\n"))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)])
print(inspect.isclass(C), inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isbuiltin(len), inspect.isroutine(len), inspect.isgeneratorfunction(f), inspect.iscoroutinefunction(f), inspect.ismodule(inspect))
def g():
    yield 1
x = g(); print(inspect.getgeneratorstate(x)); next(x); print(inspect.getgeneratorstate(x), inspect.getgeneratorlocals(x)); x.close(); print(inspect.getgeneratorstate(x))
print(inspect.getmro(C), inspect.unwrap(f) is f)
print(inspect.currentframe().f_code.co_name)
print(inspect.getsource(f).strip()); print(inspect.getsourcelines(C.m))
print(type(inspect.getattr_static(C(1), 'p')), inspect.classify_class_attrs(C)[-1].name)
print(inspect.getcallargs(f, 1, d=3))
print(inspect.get_annotations(f), inspect.formatannotation(int))
print(inspect.CO_COROUTINE, inspect.Parameter('a', inspect.Parameter.POSITIONAL_ONLY), repr(inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int)))
for o in (len, print, sorted, int, list.append, str.join, max):
    try: print(inspect.signature(o))
    except ValueError as e: print(e)
