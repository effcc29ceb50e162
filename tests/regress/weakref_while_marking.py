# Objects reached through weak references only, while the collector goes through a large heap in slices: either a reference is dead, or what
# it gives stays whole.
import weakref


class Item:
    def __init__(self, n):
        self.n = n
        self.parts = [n, str(n), (n,)]


ballast = [[i, (i,), {"k": i}] for i in range(8000)]
cache = weakref.WeakValueDictionary()
old_list = [None] * 64
refs = []
wrong = 0
for n in range(8000):
    item = cache.get(n % 997)
    if item is None:
        item = cache[n % 997] = Item(n % 997)
    elif item.n != n % 997 or item.parts != [n % 997, str(n % 997), (n % 997,)]:
        wrong += 1
    old_list[n % 64] = item
    refs.append(weakref.ref(item))
    if n % 50 == 0:
        for r in refs:
            found = r()
            if found is not None and found.parts[0] != found.n:
                wrong += 1
        refs = refs[-20:]
del item, found
print(wrong, len(ballast), all(x.parts[2] == (x.n,) for x in old_list))
