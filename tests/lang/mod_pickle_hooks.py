# pickle: what is the same stays the same, what cannot be pickled, what is no pickle, and the hooks.
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
class MyInt(int):
    pass

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
