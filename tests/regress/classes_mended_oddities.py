"""Powers of subclasses of int, classes of super's kind, what a classmethod says of its function, odd names."""
import warnings


class I(int):
    def __repr__(self):
        return f'I({int(self)})'

    def __pow__(self, other, mod=None):
        return I(pow(int(self), int(other), None if mod is None else int(mod)))


class Plain(int):
    pass


print(pow(I(2), I(3), I(5)), pow(I(2), 3, 5), pow(2, I(3), I(5)), pow(Plain(2), 3, 5), pow(True, 3, 5))
try:
    pow(Plain(2), 3, 'x')
except TypeError as e:
    print(e)


class MySuper(super):
    def __init__(self, *args):
        super().__init__(*args)


class A:
    def meth(self):
        return 'A'


class B(A):
    def meth(self):
        s = self.__super
        return f'B({type(s).__name__})' + s.meth()


B._B__super = MySuper(B)
print(B().meth())


def f():
    """text"""


for kind in classmethod, staticmethod:
    f.__doc__ = 'text'
    wrapper = kind(f)
    wrapper.extra = 1
    print(sorted(wrapper.__dict__), wrapper.__dict__['__doc__'])
    wrapper.__dict__['__doc__'] = 'mine'
    print(wrapper.__doc__, f.__doc__)
print(staticmethod(3).__dict__ == {'__doc__': int.__doc__} or list(staticmethod(3).__dict__))

for name in chr(128), '1a', 'é', '', 'a b':
    try:
        type('C', (), {'__slots__': [name]})
        print(ascii(name), 'is fine')
    except TypeError as e:
        print(ascii(name), e)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    C = type('C', (), {1: 2})
    print(C.__dict__[1], [(w.category.__name__, str(w.message)) for w in caught])


class Trunc:
    def __trunc__(self):
        return 42


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(int(Trunc()), [(w.category.__name__, str(w.message)) for w in caught])


class H:
    __slots__ = ['b', 'a']


class J:
    __slots__ = ['a', 'b']


class L(H):
    __slots__ = ['e']


class M(J):
    __slots__ = ['e']


h = H()
h.a = 1
h.__class__ = J
print(h.a)
try:
    L().__class__ = M
except TypeError as e:
    print(e)

for source in "'''\n\\z'''", "b'''\n\n\\z'''", "(1,\n 'x' '\\400')", "f'''\n{1}\n \\z'''", "f'''\n\\z'''":
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        value = eval(source)
        print(ascii(value), [(str(w.message), w.lineno) for w in caught])
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        try:
            eval(source)
        except SyntaxError as e:
            print(e.msg, e.lineno, source[0] == 'f' or e.offset)
