"""Names in comprehensions that are read before they are bound, and __class__ in those of a class body."""
def f():
    l = [None]
    return [1 for (l[0], l) in [[1, 2]]]
try: f()
except Exception as e: print(repr(e))
def f():
    for (l[0], l) in [[1, 2]]: pass
try: f()
except Exception as e: print(repr(e))
def f():
    (l[0], l) = [1, 2]
try: f()
except Exception as e: print(repr(e))
def f(x):
    [l[0], l] = x
try: f([1,2])
except Exception as e: print(repr(e))
def f(x):
    [l.a, *l] = x
try: f([1,2])
except Exception as e: print(repr(e))
def f(x):
    for l.a, *l in [x]: pass
try: f([1,2])
except Exception as e: print(repr(e))


def run(source):
    names = {}
    try:
        exec(source, names)
        print(getattr(names['C'], 'x', None))
    except NameError as e:
        print(type(e).__name__, e)


run('class C: x = [__class__ for x in [1]]')
run('class C:\n  __class__ = 3\n  x = [__class__ for x in [1]]')
run('class C:\n  def f(s): return __class__\n  x = [__class__ for x in [1]]')
run('class C: x = [[__class__ for y in [1]] for x in [1]]')
run('def f():\n  class C: x = [__class__ for x in [1]]\nf()')
run('__class__ = 2\nclass C: x = [__class__ for x in [1]]')
run('def f():\n  __class__ = 7\n  class C: x = [__class__ for x in [1]]\nf()')
run('class C: x = [__class__ for __class__ in [1]]')
