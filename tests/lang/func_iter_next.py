# iter() and next(): sequences, sentinels, defaults, and iterators that are none.
from support.attempts import show


class Sequence:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Stops:
    def __getitem__(self, i):
        raise StopIteration("early")


class Fails:
    def __getitem__(self, i):
        raise KeyError(i)


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __iter__(self):
        return self.answer


class Spoilt(Sequence):
    __iter__ = None


class Next:
    def __next__(self):
        return 1


show(list, Sequence())
show(list, Stops())
show(list, Fails())
for answer in (5, None, [], object, iter("ab")):
    show(list, Wrong(answer))
show(iter, Spoilt())
show(iter, Next())
show(next, Next())
show(iter, 5)
show(next, [])
show(next, [], 1)
show(next, iter([]))
show(next, iter([]), None)
show(next)
show(next, 1, 2, 3)
show(iter)
show(iter, 1, 2, 3)
show(iter, 5, 6)
show(lambda: next(iter([1]), default=2))
stack = [1, 2, 0, 3]
print(list(iter(stack.pop, 1)), stack)
print(list(iter(iter("abcd").__next__, "c")))
calls = iter(lambda: 1 // 0, None)
show(next, calls)
show(next, calls)
stopping = iter(iter([1]).__next__, 7)
print(next(stopping), next(stopping, "end"), next(stopping, "end"))
s = iter(Sequence())
print(next(s), type(s).__name__, list(s), list(s))
show(iter, {}.items)
show(lambda: [*5])
show(lambda: next(x for x in ()))
