"""Generators: chains of them, trees walked with yield from, values sent in, clean-up by close, merging of streams, primes by a pipeline of filters."""
import harness


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = self.right = None

    def add(self, key):
        node = self
        while True:
            side = "left" if key < node.key else "right"
            below = getattr(node, side)
            if below is None:
                setattr(node, side, Tree(key))
                return
            node = below

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right


def shuffled(n):
    x = 1
    for _ in range(n):
        x = (x * 5 + 3) % 65536
        yield x


def average():
    total, count, result = 0, 0, None
    while True:
        value = yield result
        if value is None:
            return total
        total += value
        count += 1
        result = total // count


def told(values):
    """What a generator that is fed returns when it is told to end."""
    teller = average()
    next(teller)
    last = 0
    for v in values:
        last = teller.send(v)
    try:
        teller.send(None)
    except StopIteration as end:
        return last, end.value


def pairs(values):
    it = iter(values)
    for a in it:
        for b in it:
            yield a, b
            break


def merged(a, b):
    """Two sorted streams as one."""
    end = object()
    a, b = iter(a), iter(b)
    x, y = next(a, end), next(b, end)
    while x is not end and y is not end:
        if x <= y:
            yield x
            x = next(a, end)
        else:
            yield y
            y = next(b, end)
    if x is not end:
        yield x
        yield from a
    if y is not end:
        yield y
        yield from b


def without(p, numbers):
    for k in numbers:
        if k % p:
            yield k


def naturals(closed):
    k = 2
    try:
        while True:
            yield k
            k += 1
    finally:
        closed.append(k)


def primes(count):
    closed, found = [], []
    source = numbers = naturals(closed)
    while len(found) < count:
        p = next(numbers)
        found.append(p)
        numbers = without(p, numbers)
    source.close()
    return found[-1], closed


def run(n):
    tree = Tree(32768)
    for key in shuffled(n):
        tree.add(key)
    walked = sum(i * key % 7 for i, key in enumerate(tree))
    both = sum(x for x in merged(tree, (k * 3 for k in range(n))) if x & 1)
    matched = sum(a > b for a, b in pairs(shuffled(2 * n)))
    return walked, told(shuffled(3 * n)), matched, both, primes(120)


harness.main("pipelines", run, 30000, 300)
