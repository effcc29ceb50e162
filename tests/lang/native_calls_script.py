# Native functions that call back: keys, comparisons, hashes, iterators, text.


class K:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n < o.n

    def __hash__(self):
        return self.n

    def __eq__(self, o):
        return self.n == o.n

    def __iter__(self):
        yield from range(self.n)

    def __str__(self):
        return f"<{self.n}>"

    def __len__(self):
        return self.n

    def __contains__(self, x):
        return x < self.n

    def __index__(self):
        return self.n

    def __bool__(self):
        return self.n > 1


ks = [K(n) for n in (3, 1, 2)]
print([k.n for k in sorted(ks)], max(ks).n, min(ks, key=lambda k: -k.n).n, len({*ks, K(1)}), list(map(str, ks)), " ".join(map(str, ks)))
print(list(ks[0]), sum(ks[0]), tuple(K(2)), [*K(3)], dict(zip("ab", K(2))), 2 in ks[0], len(ks[0]), [10, 20, 30, 40][ks[0]], list(filter(None, ks))[0].n, all(ks), any(ks))
print(ks.index(K(2)), ks.count(K(3)), {K(1): "one"}.get(K(1)), set([K(5)]) == {K(5)}, list(enumerate(K(2))), sorted(K(3), reverse=True), "abc" * K(2), "%s %s" % (ks[0], ks[1]), f"{ks[0]}", bool(K(0)), bytes(K(2)) if False else "end")
