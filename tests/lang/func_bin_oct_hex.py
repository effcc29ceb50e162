# bin(), oct() and hex(): of integers and what stands for one.
from support.attempts import show


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Int:
    def __int__(self):
        return 5


class Sub(int):
    def __index__(self):
        return 99


for work in (bin, oct, hex):
    for value in (0, 1, -1, 255, -255, 2**64, -(2**65) + 1, True, Index(10), Index(-3), Sub(7)):
        show(work, value)
    for value in (1.0, "1", None, Int(), Index("x"), Index(1.0), Index(None)):
        show(work, value)
    show(work)
    show(work, 1, 2)
    show(lambda: work(number=1))
print(all(eval(work(n)) == n for work in (bin, oct, hex) for n in range(-300, 300)))
