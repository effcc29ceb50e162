# Generators as methods, properties and __iter__.


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for c in self.children:
            yield from c

    @property
    def depths(self):
        def walk(node, d):
            yield d, node.value
            for c in node.children:
                yield from walk(c, d + 1)
        return walk(self, 0)

    def paths(self, prefix=()):
        here = (*prefix, self.value)
        if not self.children:
            yield here
        for c in self.children:
            yield from c.paths(here)


t = Tree(1, Tree(2, Tree(3)), Tree(4, Tree(5), Tree(6)))
print(list(t), list(t.depths), list(t.paths()), sum(t), 5 in t, sorted(t, reverse=True))
