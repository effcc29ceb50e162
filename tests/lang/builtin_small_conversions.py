import operator
INF=float('inf'); NAN=float('nan')
for f in (pow, operator.pow):
    for a,b in [(-INF,NAN),(0.0,-INF),(-0.0,-INF),(1.0,NAN),(NAN,0.0),(-1.0,-INF),(0.5,-INF),(-0.5,INF),(INF,-1.0),(-INF,-1.0),(-2.0,-2000.0),(2.0,-2000.0),(-2.0,0.5),(-0.0,3.0)]:
        try: print(a,b,f(a,b))
        except Exception as e: print(a,b,type(e).__name__,e)

class S(str):
    def __str__(self): return 'o'
print("%s"%S('x'), "{}".format(S('x')), f"{S('x')}", format(S('x')), "%5s|"%S('x'), "{!s}".format(S('x')), "{:5}|".format(S('x')))
x = 'abc'
print(x.__getnewargs__(), (5).__getnewargs__(), b'a'.__getnewargs__(), (2.5).__getnewargs__(), (1,2).__getnewargs__(), 1j.__getnewargs__())
class F(float):
    def __init__(self, arg, newarg=None): self.newarg=newarg
print(F(2.5,newarg=3).newarg)
try: float(x=3)
except TypeError as e: print(e)
class F(float): pass
try: F(x=3)
except TypeError as e: print(e)
class C: pass
for f in (lambda: C().__init__(42), lambda: object.__init__(C(),42), lambda: C.__new__(C,42), lambda: object.__new__(C,42)):
    try: f()
    except TypeError as e: print(e)
class D:
    def __new__(cls,*a): return super().__new__(cls,*a)
    def __init__(self,*a): super().__init__(*a)
for f in (lambda: D(42),lambda:object.__new__(D,42),lambda: object.__init__(D(),4)):
    try: f()
    except TypeError as e: print(e)
def booh(self): raise AttributeError("booh")
class E: __eq__ = property(booh)
try: print(E()==E())
except AttributeError as e: print('AE', e)
class BS(bytearray): pass
print(BS.fromhex('1a2B'), type(BS.fromhex('1a')))
class BS(bytes): pass
print(BS.fromhex('1a2B'), type(BS.fromhex('1a')))
class G(bytearray):
    def __init__(self,*a): super().__init__(*a); self.x=1
print(G.fromhex('aa').x)
list1, list2 = [], []
class X:
    def __eq__(self, other):
        list2.clear()
        return NotImplemented
class Y:
    def __eq__(self, other):
        list1.clear()
        return NotImplemented
list1.append(X()); list2.append(Y())
print(list1 == list2)
class Z:
    def __bytes__(self): return b'z'
class T(str):
    def __bytes__(self): return b't'
class N(bytearray):
    __bytes__ = None
print(bytes(Z()), bytes(T('a')))
try: bytes(N(b'a'))
except TypeError as e: print(e)
