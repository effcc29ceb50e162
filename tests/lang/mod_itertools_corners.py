# tee over iterators that copy themselves, pairs asked for by what is paired, keywords for a subclass's own __init__
from itertools import tee, pairwise, chain, starmap
class C:
    def __init__(s, n=0): s.n=n
    def __iter__(s): return s
    def __next__(s): s.n+=1; return s.n
    def __copy__(s): print('copy'); return C(s.n)
c = C()
a, b, d = tee(c, 3)
print(a is c, type(b), next(a), next(b), next(d))
x, y = tee('abc')
p, q = tee(x)
print(p is x, type(x)('ab').__next__(), list(type(x)(y)), type(type(x)(x)) is type(x), type(x)(x) is x)
try: type(x)()
except TypeError as e: print(e)
class S(chain):
    def __init__(s, *a, k=None): s.k = k
print(list(S('ab', 'c', k=3)))
class T(starmap): pass
try: T(pow, [(2,3)], k=1)
except TypeError as e: print(e)


class Asking:
    """Asks for a pair of itself at some of its steps."""

    def __init__(self, at, most=9):
        self.count, self.at, self.most = 0, at, most

    def __iter__(self):
        return self

    def __next__(self):
        if self.count >= self.most:
            raise StopIteration
        self.count += 1
        return next(pairs, None) if self.count in self.at else [self.count]


for at in {1}, {2}, {3}, {1, 2}, {1, 3}, {2, 3}, {1, 4}:
    for most in 1, 2, 3, 4, 7:
        pairs = pairwise(Asking(at, most))
        print(at, most, list(pairs))
