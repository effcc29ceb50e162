# __hash__ and __eq__ of a class's own.


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


d = {Key(i): i for i in range(10)}
print(len(d), d[Key(4)], Key(20) in d, [d[Key(i)] for i in range(10)])
del d[Key(4)]
print(Key(4) in d, Key(7) in d, len(d))


class Unhashable:
    def __eq__(self, other):
        return True


try:
    {Unhashable(): 1}
except TypeError as e:
    print(e)
