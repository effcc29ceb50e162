# Counting in a class derived from Counter goes through its get() and __setitem__; what is true by its length has no __bool__.
from collections import Counter, deque


class Logged(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


c = Logged("aab")
c.update({"a": 5})
c.subtract("b")
print(c)


class Plain(Counter):
    pass


print(Plain("abca"), Plain("aa") + Plain("b"), Counter("hello"))
print([hasattr(t, "__bool__") for t in (list, str, dict, set, tuple, bytes, deque, range, int, float, complex, type(None))])


class L(list):
    def __len__(self):
        return 5


class B(list):
    def __bool__(self):
        return super().__len__() > 1


print(bool(L()), bool(B([1])), bool(B([1, 2])))
