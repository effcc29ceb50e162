# Subclasses of int and float, and classes that take part in number protocols.
import math, random
def t(f,*a,**k):
    try: return f(*a,**k)
    except BaseException as e: return (type(e).__name__, str(e))
class I(int):
    def hello(self): return 'hi %d' % self
    def __repr__(self): return 'I(%s)' % int(self)
a=I(5); b=I(10**30); z=I(); n=I(-3); a.x=1; b.y=[1,2]; a.zz=2
print(a, repr(b), a+b, type(a+1).__name__, a.hello(), a.x, b.y, a.zz, hash(a)==hash(5), a==5, 5==a, {5:1}[a], [1,2,3,4,5,6][a], bool(z), bool(a), -a, +a, type(+a).__name__, abs(n), ~a, int(a), type(int(a)).__name__, float(a), round(a), type(round(a)).__name__)
print(I('ff',16), I.from_bytes(b'\x01\x00'), type(I.from_bytes(b'\x01\x00')).__name__, a.to_bytes(2), b.bit_length(), a.numerator, type(a.numerator).__name__, f'{a:05d}', f'{a}', '%d %s' % (a,a), '%x'%b, str(a), format(a), format(a,'x'))
class F(float):
    def __str__(self): return 'F'
    def __new__(cls, v, tag=None):
        o=super().__new__(cls, v); o.tag=tag; return o
f=F(2.5,'q'); g=F('1e400')
print(f, repr(f), f+1, type(f*2).__name__, f.tag, g, f.hex(), F.fromhex('0x1p4').tag if hasattr(F.fromhex('0x1p4'),'tag') else None, f==2.5, hash(f)==hash(2.5), int(f), math.floor(f), math.sqrt(f), format(f), f'{f:.3f}', round(f), round(f,1))
class X:
    def __index__(self): return 7
class Y:
    def __int__(self): return 8
class Z:
    def __float__(self): return 1.5
class T:
    def __trunc__(self): return 9
class BadI:
    def __index__(self): return 'a'
class BadF:
    def __float__(self): return 1
class BI:
    def __int__(self): return 1.5
print(t(int,X()), t(int,Y()), t(int,Z()), t(float,X()), t(float,Z()), t(float,Y()), t(int,BadI()), t(float,BadF()), t(int,BI()), [1]*X(), t(hex,X()), t(bin,BadI()), t(math.sqrt,Z()), t(math.sqrt,X()), t(math.sqrt,Y()), t(math.gcd,X(),14), t(math.factorial,X()), t(round,X()), '%x' % X(), t(lambda: '%d' % X()), t(lambda:'%d' % Y()), t(lambda:'%d' % Z()), t(lambda: '%x' % Y()), t(lambda: '%f' % Y()), t(lambda: '%f' % Z()))
print(t(int,'1',X()), t(pow,2,X()), t(lambda: 1<<X()), t(lambda: range(X())), t(divmod,7,X()))
class R:
    def __round__(self,n=None): return ('r',n)
    def __floor__(self): return 'fl'
    def __ceil__(self): return 'ce'
    def __trunc__(self): return 'tr'
    def __format__(self,s): return 'fmt'+s
print(round(R()), round(R(),2), math.floor(R()), math.ceil(R()), math.trunc(R()), f'{R():x}')
class RA:
    def __radd__(self,o): return ('radd',o)
    def __eq__(self,o): return 'eq'
    def __lt__(self,o): return 'lt'
    def __gt__(self,o): return 'gt'
    def __rdivmod__(self,o): return 'rdm'
    def __rpow__(self,o): return 'rpow'
print(1+RA(), 1.5+RA(), 1==RA(), 1.5==RA(), 1<RA(), 2.5>RA(), divmod(1,RA()), 2**RA(), True+RA())
print(t(lambda: 1+'a'), t(lambda: 1.5-None), t(lambda: 1<'a'), t(lambda: 1.5>=[]), t(lambda: 1&1.5), t(lambda: 1.5<<2), t(lambda: ~1.5), t(lambda: -'a'), t(lambda: 1@2), t(lambda: 1%'a'), t(lambda: 2**'a'), t(pow,2,'a'), t(pow,2,3,'a'), t(divmod,1,'a'), t(lambda: None+1), t(lambda: None<1))
print(isinstance(True,int), issubclass(bool,int), bool.__mro__, int.__mro__, type(None), type(...), type(NotImplemented), None.__class__, t(lambda: type('B',(bool,),{})), t(lambda: type('N',(type(None),),{})))
print(True.real, True.numerator, type(True.real).__name__, True.bit_length(), True.to_bytes(1), bool.from_bytes(b'\x00'), True.conjugate(), type(True.conjugate()).__name__, int(True), +True, -True, True.__int__(), round(True), True.__repr__(), repr(True), str(False), f'{True}', f'{True:d}', f'{True:>6}', '%s %d' % (True,True))
print((5).__add__(3), (5).__add__(3.0), (5).__radd__(2), int.__mul__(3,4), (2).__pow__(3), (2).__pow__(5,3), (7).__divmod__(2), (5).__lt__(6), (5).__eq__(5.0), (5.0).__eq__(5), (5).__hash__(), (5).__bool__(), (5).__index__(), (5).__float__(), (5).__neg__(), (5).__getnewargs__(), (5.5).__getnewargs__(), (1.5).__divmod__(1), (5).__format__('3'), (5).__sizeof__(), (2**100).__sizeof__(), (5).__rpow__(2), int.__doc__ is not None)
print([x for x in dir(int) if not x.startswith('_')], [x for x in dir(float) if not x.startswith('_')])
class E(int):
    __slots__=()
e=E(3); print(e, t(setattr,e,'x',1))
d={}; d[float('nan')]=1; x=float('nan'); d[x]=2; print(len(d), d[x], x in d, x==x, x!=x, [x]==[x], hash(x)==hash(x))
print(sorted([3,1.5,True,-2,10**20,-1e30]), max(1,1.0), min(2.0,2), sum([0.1]*10), sum([1,2.5,3]), abs(-2**61), -(-2**61), 2**61, -2**61-1, 2**62, 2**63, 2**64)
