# pickle: what goes there and back in every protocol, and the bytes of it.
import collections
import copyreg
import pickle

def show(f, *args, **more):
    try:
        print(ascii(f(*args, **more)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))

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

# what is the same stays the same
a = [1]
b, c = pickle.loads(pickle.dumps([a, a]))
print(b is c)
a.append(a)
d = pickle.loads(pickle.dumps(a))
print(d[1] is d)
t = ([],)
t[0].append(t)
u = pickle.loads(pickle.dumps(t))
print(u[0][0] is u)
p = Point(1, None)
p.y = p
q = pickle.loads(pickle.dumps(p))
print(q.y is q)
for protocol in range(6):
    big = ['x' * 70000, b'y' * 70000, list(range(2500)), {i: str(i) for i in range(1500)}, set(range(1200))]
    data = pickle.dumps(big, protocol)
    print(protocol, len(data), pickle.loads(data) == big)

# what cannot be pickled
def local():
    class C:
        pass
    def g():
        pass
    return C, C(), g, lambda: 0
for value in local() + ((x for x in ()), {}.keys(), memoryview(b'')):
    try:
        pickle.dumps(value)
    except (pickle.PicklingError, AttributeError, TypeError) as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])

# what is no pickle
for data in (b'', b'.', b'N', b'\x80', b'\x80\x06.', b'zz', b'(.', b'0.', b'\x8c\x05ab', b'I1', b'h\x00.', b'cno_such_module\nx\n.', b'cbuiltins\nnothing\n.',
             b'K\x01R.', b'\x94.', b'e.', b'S"x\'\n.', b'\xff'):
    show(pickle.loads, data)
show(pickle.loads, 'text')
show(pickle.loads, b'N.rest')
show(pickle.loads, b"S'caf\\xe9'\n.", encoding='latin-1')
show(pickle.loads, b'U\x04caf\xe9.', encoding='bytes')
show(pickle.loads, b"(dp0\nS'a'\np1\nI1\nsL5L\nI01\n2ts.")
show(pickle.loads, b'(lp0\n(I1\nF2.5\nVtext\ntaa.')
show(pickle.dumps, 1, 6)
show(pickle.dumps, 1, -1)

# hooks
import io
class Ids(pickle.Pickler):
    def persistent_id(self, obj):
        return f'id of {obj.x}' if isinstance(obj, Point) else None
class Finds(pickle.Unpickler):
    def persistent_load(self, pid):
        return 'found by ' + pid
    def find_class(self, module, name):
        print('  wanted:', module, name)
        return super().find_class(module, name)
for protocol in (0, 2, 4):
    file = io.BytesIO()
    Ids(file, protocol).dump([Point('p', 0), MyInt(1)])
    file.seek(0)
    print(Finds(file).load())
show(pickle.loads, file.getvalue())
class Overrides(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Point):
            return str, (f'point {obj.x}',)
        return NotImplemented
file = io.BytesIO()
Overrides(file).dump([Point(1, 2), 3, int])
print(pickle.loads(file.getvalue()))
class Table(pickle.Pickler):
    dispatch_table = {Point: lambda p: (tuple, ([p.x, p.y],))}
file = io.BytesIO()
Table(file).dump(Point(1, 2))
Table(file).dump('second')
file.seek(0)
print(pickle.load(file), pickle.load(file))
show(pickle.load, file)
copyreg.pickle(Point, lambda p: (list, ((p.x, p.y),)))
print(pickle.loads(pickle.dumps(Point(5, 6))))
del copyreg.dispatch_table[Point]
copyreg.add_extension('__main__', 'Point', 200)
print(pickle.dumps(Point, 2), pickle.loads(pickle.dumps(Point, 2)))
copyreg.remove_extension('__main__', 'Point', 200)
class Bad:
    def __init__(self, made):
        self.made = made
    def __reduce_ex__(self, protocol):
        return self.made
for made in (5, (), (int,), (1, ()), (int, 5), (int, (), 1, 2, 3, 4, 5), 'no_such_name'):
    try:
        pickle.dumps(Bad(made))
    except (pickle.PicklingError, AttributeError, TypeError) as e:
        print(type(e).__name__)
buffers = []
data = pickle.dumps([pickle.PickleBuffer(b'beside'), pickle.PickleBuffer(bytearray(b'also'))], 5, buffer_callback=buffers.append)
print(len(data), len(buffers), [bytes(x) for x in pickle.loads(data, buffers=buffers)])
show(pickle.loads, data)
show(pickle.loads, data, buffers=[])
print(pickle.loads(pickle.dumps(pickle.PickleBuffer(b'inside'), 5)), pickle.format_version, pickle.DEFAULT_PROTOCOL, pickle.MARK, pickle.STOP)
print(pickle.encode_long(0), pickle.encode_long(-256), pickle.decode_long(b'\xff\x00'), issubclass(pickle.PicklingError, pickle.PickleError))
