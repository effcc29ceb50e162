"""Names that hold a NUL are no other names."""
import sys


def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


show(lambda: __import__('string\x00'))
show(lambda: __import__('a\x00b'))
show(lambda: compile('x', 'a\x00b', 'exec'))
show(lambda: (1).__getattribute__('real\x00'))
show(lambda: getattr([], 'append\x00'))
show(lambda: hasattr('', 'upper\x00'))
show(lambda: setattr(sys, 'a\x00b', 1))
show(lambda: getattr(sys, 'a\x00b'))
show(lambda: ''.encode('utf-8\x00'))
show(lambda: type('a\x00b', (), {}))
