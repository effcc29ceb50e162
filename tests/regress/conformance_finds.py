# What CPython's own tests found: each a small rule of the language.
import sys
import warnings


# Keywords that a subclass's __init__ or __new__ takes are not list's and tuple's affair.
class TupleInit(tuple):
    def __init__(self, arg, newarg=None):
        self.newarg = newarg


class ListNew(list):
    def __new__(cls, arg, newarg=None):
        made = super().__new__(cls, arg)
        made.newarg = newarg
        return made


class Plain(list):
    pass


print(TupleInit([1, 2], newarg=3), TupleInit([1], newarg=4).newarg, ListNew([1, 2], newarg=3), ListNew([1], newarg=4).newarg)
for cls in Plain, tuple:
    try:
        cls([1], newarg=1)
    except TypeError as e:
        print(e)


# An assignment expression is refused in the iterable of a comprehension, however deep.
for code in ('[i for i in (lambda: (j := range(5)))()]', '[i for i in [j for j in range(5) if (j := True)]]',
             '[i for i in [(j := True) for j in range(5)]]', '{i for i in (j := [1])}'):
    try:
        compile(code, 'code', 'eval')
    except SyntaxError as e:
        print(e)


# A set is looked for as a frozen one, also when it is of a subclass.
class Set(set):
    pass


s = {frozenset([1])}
print(Set([1]) in s, set([2]) in s)
s.remove(Set([1]))
print(s)


# Known hashes are not computed again.
class Counted(int):
    def __hash__(self):
        self.count = getattr(self, 'count', 0) + 1
        return super().__hash__()


d = dict.fromkeys(map(Counted, range(3)))
t = set(d)
t.difference(d)
dict.fromkeys(t)
dict.fromkeys(frozenset(d))
print([k.count for k in d])


# __class__ is there when the metaclass asks for the order of resolution.
class Meta(type):
    def mro(self):
        print(self.__dict__['f']().__name__)
        return super().mro()


class Test(metaclass=Meta):
    def f():
        return __class__


# throw() with three arguments is deprecated, and wants a class that makes exceptions.
class Odd(Exception):
    def __new__(cls, *args):
        return cls


def generator():
    try:
        yield 1
    except TypeError as e:
        print(str(e).replace('__main__.', ''))
    yield 2


g = generator()
next(g)
try:
    g.throw(Odd)
except TypeError as e:
    print(str(e).replace('__main__.', ''))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    g = generator()
    next(g)
    print(g.throw(TypeError, TypeError('given'), None))
print([(w.category.__name__, str(w.message)) for w in log])
