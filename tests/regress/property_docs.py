"""The docstrings of properties and of subclasses of property, and of what getter() and setter() make of them."""
class PS(property): "ps doc"
class PW(property): pass
class Slot(property): __slots__=('foo',)
class SlotD(property): __slots__=('foo','__doc__')
def g1(s): return 1
def g2(s):
    "g2 doc"
def g3(s):
    "g3 doc"
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for P in property, PS, PW, Slot, SlotD:
    print(P.__name__)
    t(lambda: P(g1).__doc__)
    t(lambda: P(g2).__doc__)
    t(lambda: P(g1, doc='user').__doc__)
    t(lambda: P(g2, doc='user').__doc__)
    t(lambda: P(g2, doc='user').getter(g3).__doc__)
    t(lambda: P(g1, doc='user').getter(g3).__doc__)
    t(lambda: P(g1, doc='user').setter(g3).__doc__)
    t(lambda: P(g2).getter(g3).__doc__)
    t(lambda: P(g1).getter(g3).__doc__)
    t(lambda: P(g2).setter(g3).__doc__)
    t(lambda: P(g2).getter(g1).__doc__)
    def later():
        p = P(g2); p.__doc__='set'
        return p.__doc__, p.setter(g1).__doc__, p.getter(g3).__doc__
    t(later)
    def later():
        p = P(g1); p.__doc__='set'
        return p.__doc__, p.setter(g1).__doc__, p.getter(g3).__doc__
    t(later)
    t(lambda: P(None, None, None, 'x').__doc__)
    t(lambda: P().__doc__)
    t(lambda: P(doc=None).__doc__)
    t(lambda: P(g2, doc='').__doc__)
class NoDoc:
    @property
    def __doc__(self): raise AttributeError
class BadDoc:
    @property
    def __doc__(self): raise ValueError('bad')
for P in property, PS, PW, Slot, SlotD:
    t(lambda: P(NoDoc()).__doc__)
    t(lambda: P(BadDoc()).__doc__)
