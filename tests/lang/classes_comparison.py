# Rich comparison and hash.


class N:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n if isinstance(o, N) else NotImplemented

    def __lt__(self, o):
        return self.n < o.n

    def __le__(self, o):
        return self.n <= o.n

    def __hash__(self):
        return hash(self.n)


print(N(1) == N(1), N(1) != N(1), N(1) < N(2), N(2) > N(1), N(1) >= N(1), N(1) == 1, N(1) != 1, {N(1): "a"}[N(1)], N(1) in [N(1)], sorted([N(2), N(1)])[0].n)


class Id:
    pass


a, b = Id(), Id()
print(a == a, a == b, a != b, hash(a) == hash(a), len({a, b, a}), [a].index(a), [a, b].count(b))
try:
    a < b
except TypeError as e:
    print(e)


class Weird:
    def __eq__(self, o):
        return "truthy"

    def __lt__(self, o):
        return []


print(Weird() == 1, Weird() != 1, Weird() < 1, 1 > Weird(), Weird() in [1])
