# itertools and heapq against CPython.
N = 6
class R:
    def __init__(self, s): self.s = s
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        return (self.s // 4294967296) % k
import itertools as I, heapq
from itertools import *
def show(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return (type(e).__name__, str(e))
def L(x, n=40): return list(islice(x, n))
print(L(accumulate([1, 2, 3, 4])), L(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), L(accumulate([])), L(accumulate([], initial=5)), L(accumulate('abc')))
print(L(batched('abcdefg', 3)), show(lambda: L(batched('abcdefg', 3, strict=True))), L(batched('', 2)))
print(L(chain('ab', [1], (), 'c')), L(chain.from_iterable(['ab', [1]])), L(chain()))
print(L(combinations('abcd', 2)), L(combinations('abc', 0)), L(combinations('ab', 3)), L(combinations(range(5), 5)))
print(L(combinations_with_replacement('abc', 2)), L(combinations_with_replacement('', 0)), L(combinations_with_replacement('', 1)))
print(L(permutations('abc')), L(permutations('abcd', 2)), L(permutations('ab', 3)), L(permutations('abc', 0)), L(permutations([])), len(list(permutations(range(6), 4))))
print(L(product('ab', [1, 2])), L(product('ab', repeat=3)), L(product()), L(product('ab', [])), L(product([1], [2], repeat=2)))
print(L(compress('abcdef', [1, 0, 1, 0, 1])), L(count(), 3), L(count(2.5, 0.5), 3), L(count(10, -3), 4), L(count(2**61 - 2), 5), L(cycle('ab'), 7), L(cycle([])))
print(L(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), L(takewhile(lambda x: x < 3, [1, 2, 3, 1])), L(filterfalse(None, [0, 1, '', 2])), L(filterfalse(lambda x: x % 2, range(6))))
print([(k, list(g)) for k, g in groupby('aaabbca')], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], [k for k, g in groupby('aabb')])
gs = [g for k, g in groupby('aabb')]; print([list(g) for g in gs])
for a in ((5,), (2, 5), (None,), (2, None), (1, 10, 3), (0, 0), (3, 2), (None, None, 2), (8, None)):
    it = iter(range(10)); print(a, list(islice(it, *a)), list(it))
print(L(pairwise('abcd')), L(pairwise('a')), L(repeat(1, 3)), L(repeat(1), 2), L(repeat(2, -5)), L(starmap(pow, [(2, 3), (3, 2)])), L(zip_longest('ab', [1, 2, 3], fillvalue='-')), L(zip_longest()), L(zip_longest('ab', '')))
a, b, c = tee(iter(range(200)), 3)
print(next(a), next(a), next(b), list(a)[-1], list(b)[:3], list(c)[100:103], tee([], 0))
x, y = tee('abc'); next(x); z = tee(x)[1]; print(list(z), list(x), list(y))
print(repr(count(1, 2)), repr(count(1.5)), repr(repeat('a', 2)), show(lambda: next(repeat(1, 0))))
class Cc(count): pass
print(repr(Cc(3)), L(Cc(3), 2))
for seed in range(N):
    r = R(seed)
    n = r.n(40)
    h = [r.n(20) for i in range(n)]
    g = h[:]
    heapq.heapify(g); print(g)
    for step in range(30):
        k = r.n(5); v = r.n(20)
        if k == 0: heapq.heappush(g, v); res = None
        elif k == 1: res = show(heapq.heappop, g)
        elif k == 2: res = heapq.heappushpop(g, v)
        elif k == 3: res = show(heapq.heapreplace, g, v)
        else: res = heapq.nsmallest(3, g), heapq.nlargest(3, g, key=lambda x: -x), heapq.nlargest(1, g), heapq.nsmallest(0, g), heapq.nlargest(100, g)
        print(k, res, g)
    ls = [sorted(r.n(30) for i in range(r.n(8))) for j in range(r.n(5))]
    print(list(heapq.merge(*ls)), list(heapq.merge(*[l[::-1] for l in ls], reverse=True)), list(heapq.merge(*[sorted(l, key=lambda x: x % 5) for l in ls], key=lambda x: x % 5)))
h = []
for w in [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'A')]: heapq.heappush(h, w)
print([heapq.heappop(h) for i in range(4)])
print(show(heapq.heappush, [1, 'a'], 0), show(heapq.heapify, ['a', 1]))
