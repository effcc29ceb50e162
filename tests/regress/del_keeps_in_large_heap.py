# A __del__ that keeps its object, found while a large heap is still being searched for others.
class Keeper:
    kept = []

    def __init__(self, n):
        self.n = n
        self.data = [n] * 3

    def __del__(self):
        Keeper.kept.append(self)


class Filler:
    def __del__(self):
        pass


hold = [[i, Filler()] for i in range(15000)]
for round in range(8):
    for i in range(300):
        Keeper(i)
    waste = [[j] for j in range(6000)]
import gc

gc.collect()
print(len(Keeper.kept) > 500, all(k.data == [k.n] * 3 for k in Keeper.kept), len(hold))
