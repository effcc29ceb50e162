"""Messages name the classes that CPython writes in C with their modules; a match has no items in turn; dir() of what shows the attributes of another."""
import re, io
m = re.match('(a)(b)', 'ab')
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: list(m), lambda: 'a' in m, lambda: [*m], lambda: m.nope, lambda: ''.join([m]), lambda: m + 'x', lambda: m(), lambda: re.compile('a').nope, lambda: re.compile('x') + 1, lambda: io.StringIO()['a'], lambda: io.BytesIO() + 1, lambda: io.StringIO().nope, lambda: len(io.StringIO()), lambda: open(__file__).nope, lambda: open(__file__, 'rb').nope, lambda: open(__file__, 'rb', 0) + 1, lambda: open(__file__)[0], lambda: isinstance(m, __import__('collections.abc').abc.Iterable), lambda: m.__class__, lambda: repr(type(io.StringIO())), lambda: m['z'], lambda: (lambda a, b: a)(*m), lambda: dict(m), lambda: int(m), lambda: int(io.BytesIO()), lambda: io.IncrementalNewlineDecoder(None, True) + 1):
    t(f)
a = b = 0
try: a, b = m
except TypeError as e: print(e)
class S(io.StringIO): pass
t(lambda: S() + 1)

import os, weakref
class A:
    def f(self): pass
    f.known=1
print('known' in dir(A().f), 'known' in dir(A.f))
class C:
    __slots__=()
    @property
    def __dict__(self): return {'qq':2}
print('qq' in dir(C()))
class D:
    __slots__=()
    @property
    def __dict__(self): raise ValueError('no')
try: print(len(dir(D())))
except ValueError as e: print(e)
class E:
    __slots__=()
    __dict__=8
print('x' in dir(E()))
e=ValueError(); e.foo=1
print('foo' in dir(e), 'real' in dir(3), '__dict__' in dir(3))
print(os.DirEntry[int], os.PathLike[str], weakref.WeakValueDictionary[int,str])
print(repr(next(os.scandir('/'))).startswith('<DirEntry'))
