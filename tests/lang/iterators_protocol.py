# __iter__, __next__, and iteration by __getitem__.


class Down:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Old:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10


class NotIter:
    def __iter__(self):
        return 5


print(list(Down(3)), [*Old()], 20 in Old(), 99 in Old(), max(Old()), tuple(Down(2)), sum(Down(5)))
a, b, *c = Old()
print(a, b, c, list(zip(Down(2), Old())))
try:
    iter(NotIter())
except TypeError as e:
    print(e)
it = iter([1, 2, 3])
print(next(it), list(it), list(it), list(iter(iter([5]))))
n = iter(range(5).__iter__().__next__, 3)
print(list(n))
l = [1, 2, 3]
for x in l:
    if x < 3 and len(l) < 6:
        l.append(x * 10)
print(l)
