"""What `**` asks of a mapping, and a name that it gives twice."""
class MD:
    def __init__(s, *p): s.p=p
    def keys(s): return [k for k,v in s.p]
    def __getitem__(s,k): print('get',k); return dict(s.p)[k]
class DK(dict):
    def keys(s): print('keys'); return ['q']
class DI(dict):
    def __iter__(s): print('iter'); return iter(['z'])
    def keys(s): print('keys'); return ['z']
    def __getitem__(s,k): return 'dz'
class Bad:
    keys=lambda s:1
class BadK:
    keys=lambda s:[1]
    __getitem__=lambda s,k:1
class NoK:
    @property
    def keys(s): raise ValueError('prop')
def f(*a, **k): print(a,k)
def t(fn):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
t(lambda: f(**MD(('x',1),('x',2))))
t(lambda: f(a=3, **MD(('a',1),('x',2))))
t(lambda: f(**MD(('a',1)), **MD(('x',1),('a',2))))
t(lambda: f(**DK(a=1)))
t(lambda: f(b=2,**DK(a=1)))
t(lambda: f(**DI(a=1)))
t(lambda: f(b=2,**DI(a=1)))
t(lambda: {**DI(a=1)})
t(lambda: f(**Bad()))
t(lambda: f(x=1,**Bad()))
t(lambda: f(**BadK()))
t(lambda: f(**NoK()))
t(lambda: f(**3))
t(lambda: print(dict(**DI(a=1))))
t(lambda: print({'x':1, **MD(('x',2),('x',3))}))
