# The error of an empty slot names the class in full.
class X: __slots__ = 'a'
def f():
    class Y: __slots__ = 'b'
    return Y
for o, n in ((X(), 'a'), (f()(), 'b')):
    for g in (lambda: getattr(o, n), lambda: delattr(o, n)):
        try: g()
        except AttributeError as e: print(e, e.name, e.obj is o)
Y = f(); Y.__module__ = 'elsewhere'
try: Y().b
except AttributeError as e: print(e)
