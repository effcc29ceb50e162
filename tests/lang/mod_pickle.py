# long
# pickle: what goes there and back in every protocol, and the bytes of it.
import collections
import pickle

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f'Point({self.x!r}, {self.y!r})'
class Slots:
    __slots__ = 'a', 'b'
    def __repr__(self):
        return f'Slots({self.a!r}, {hasattr(self, "b")})'
class MyList(list):
    pass
class MyDict(dict):
    pass
class MyInt(int):
    pass
class MyTuple(tuple):
    pass
class WithState:
    def __getstate__(self):
        return 'the state'
    def __setstate__(self, state):
        self.got = state
    def __repr__(self):
        return f'WithState {self.__dict__}'
class NewArgs:
    def __new__(cls, *args, **more):
        self = super().__new__(cls)
        self.args = args, more
        return self
    def __getnewargs_ex__(self):
        return self.args[0], self.args[1]
    def __repr__(self):
        return f'NewArgs{self.args}'
class Reduced:
    def __reduce__(self):
        return Point, (1, 2), {'x': 10}
class Named:
    def __reduce__(self):
        return 'named'
named = Named()
class Outer:
    class Inner:
        pass
    def method(self):
        pass
def function():
    pass

slots = Slots()
slots.a = 1
numbers = MyList([1, 2])
numbers.attribute = 'kept'
objects = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, 2 ** 31 - 1, -2 ** 31, 2 ** 31, 2 ** 100, -2 ** 63, 1.5, -0.0, float('inf'), 1j,
           '', 'abc', '\xe9\u20ac\U0001f600\n\\\0', '\ud800', b'', b'abc\xff', bytearray(b'ab'), bytearray(), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4),
           [], [1], [1, 'a'], {}, {1: 2}, {1: 2, 'a': None}, set(), {5}, frozenset(), frozenset([7]), ..., NotImplemented, type(None), int, len,
           range(1, 9, 3), slice(1, None), Point, Outer.Inner, Outer.method, function, ValueError('a', 1), OSError(2, 'No such file'), KeyError,
           Point(1, [2]), slots, numbers, MyDict(a=1), MyInt(5), MyTuple((1, 2)), WithState(), NewArgs(1, k=2), Reduced(), named,
           collections.OrderedDict([(1, 2)]), collections.Counter('aab'), collections.deque([1, 2], 5), collections.defaultdict(int, {1: 2}),
           ['same', 'same'], int | None, list[int], [].append]
for value in objects:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        try:
            data = pickle.dumps(value, protocol)
        except Exception as e:
            print(protocol, type(e).__name__, e)
            continue
        made = pickle.loads(data)
        print(protocol, data if protocol < 4 or len(data) < 30 else len(data), ascii(made) if ' at 0x' not in repr(made) else type(made).__name__)

for protocol in range(6):
    big = ['x' * 70000, b'y' * 70000, list(range(2500)), {i: str(i) for i in range(1500)}, set(range(1200))]
    data = pickle.dumps(big, protocol)
    print(protocol, len(data), pickle.loads(data) == big)
