"""Small things about classes and modules that CPython's own tests showed."""
import types
import warnings


class Module(types.ModuleType):
    __dict__ = 8


try:
    dir(Module('m'))
except TypeError as e:
    print(e)

A = type('A', (), {'__firstlineno__': 42})
print(A.__firstlineno__)
A.__module__ = 'elsewhere'
print('__firstlineno__' in A.__dict__)
A.__firstlineno__ = 43
print(A.__firstlineno__)


class B:
    pass


print(B.__firstlineno__)
B.__module__ = 'elsewhere'
print(hasattr(B, '__firstlineno__'))
print(type.__type_params__, object.__type_params__)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    try:
        __import__('', {'__package__': None, '__spec__': None, '__name__': '__main__'}, {}, ('foo',), 1)
    except ImportError as e:
        print(e)
print([(w.category.__name__, str(w.message)) for w in caught])

view = memoryview(b'abc')
print(hash(view) == hash(b'abc'))
view.release()
print(hash(view) == hash(b'abc'))


def plain():
    yield 1


made = plain()
print(types.coroutine(lambda: made)().__await__() is made)


class Pretends(str):
    __class__ = types.SimpleNamespace


print(types.SimpleNamespace() == Pretends())
