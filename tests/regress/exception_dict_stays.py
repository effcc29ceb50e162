# The __dict__ of an exception cannot be deleted, whatever the order of its bases.
class Base: pass
class E1(Exception, Base): pass
class E2(Base, Exception): pass
for T in Exception, E1, E2, ValueError:
    e = T()
    try:
        del e.__dict__
    except Exception as x: print(T.__name__, type(x).__name__, x)
    else: print(T.__name__, 'deleted')
