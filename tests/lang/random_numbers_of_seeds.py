# Every kind of seed, method and distribution gives the numbers that CPython gives.
import random, math
R=random.Random
for s in (0,1,-5,12345678901234567890123,1.5,-2.5,'abc','',b'xyz','h\u00e9',None.__class__ and 7, True, 2**20000+1):
    r=R(s)
    print(r.random(), r.getrandbits(7), r.getrandbits(33), r.getrandbits(64), r.getrandbits(200), r.randint(1,6), r.randrange(0,100,7), r.randrange(10,0,-3), r.randint(-10**30,10**30))
    x=list(range(20)); r.shuffle(x); print(x, r.choice('abc'), r.choice((1,2,3)))
    print(r.sample(range(1000),5), r.sample(range(10),10), r.sample([1,2,3,4]*10,25), r.sample(range(10**9), 30))
    print(r.choices([1,2,3],k=5), r.choices('abcd',weights=[1,2,3,4],k=8), r.choices('ab',cum_weights=[1,5],k=4), r.sample(['a','b'],counts=[5,3],k=4))
    print(r.uniform(1,5), r.uniform(1.5,-2.5), r.triangular(), r.triangular(1,10), r.triangular(0,10,3), r.triangular(2,2,2))
    print(r.gauss(), r.gauss(1,2), r.gauss(0.0,0.5), r.normalvariate(), r.normalvariate(5,2), r.lognormvariate(0,1), r.expovariate(), r.expovariate(3))
    print(r.betavariate(1,2), r.betavariate(0.5,0.7), r.gammavariate(2,3), r.gammavariate(0.3,1), r.gammavariate(1.0,2.0), r.paretovariate(3), r.weibullvariate(1,1.5), r.vonmisesvariate(1,2), r.vonmisesvariate(0,1e-7), r.vonmisesvariate(0,4))
    print(r.binomialvariate(), r.binomialvariate(10,.3), r.binomialvariate(1000,.3), r.binomialvariate(1000,.9), r.binomialvariate(10**6,.5), r.randbytes(0), r.randbytes(5), r.randbytes(9))
    st=r.getstate(); a=[r.random() for i in range(3)]; r.setstate(st); print(a==[r.random() for i in range(3)], st[0], len(st[1]), st[2])
    r.seed('q',version=1); print(r.random())
random.seed(42); print(random.random(), random.randint(1,100), random.sample(range(50),8))
class A(R):
    def random(self): return 0.25
    foo=3
a=A(5); a.bar=1; print(a.random(), a.randint(1,10), a.choice([1,2,3,4]), a.uniform(0,8), a.bar, a.foo)
class B(R):
    def getrandbits(self,k): return 1
print(B(3).randint(0,9), B(3).random())
class C(R):
    def __init__(self, x, y): super().__init__(x); self.y=y
    def seed(self, a=None, version=2): print('seed', a); super().seed(a, version)
c=C(9,2); print(c.y, c.random())
