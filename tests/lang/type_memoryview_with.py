# memoryview: the with statement, release, and every use of a released view.
from support.attempts import checker

check = checker(globals())

with memoryview(b"abc") as m:
    print(m.tolist(), m.obj)
print(repr(m)[:18])
r = memoryview(b"abc")
sub = r[1:]
r.release()
print(sub.tolist())
r.release()
uses = r'''
len(r)
r[0]
r[0:1]
list(r)
r.tolist()
r.tobytes()
r.hex()
r.cast("B")
r.toreadonly()
r.format
r.itemsize
r.nbytes
r.ndim
r.shape
r.strides
r.suboffsets
r.readonly
r.contiguous
r.c_contiguous
r.f_contiguous
r.obj
hash(r)
bytes(r)
memoryview(r)
1 in r
b"".join([r])
r.__enter__()
r == r
r == b"abc"
r != b"abc"
bool(r)
reversed(r)
r.release()
r.__exit__(None, None, None)
bytearray(b"a") + r
r.__setitem__(0, 1)
'''
check(uses)
try:
    with memoryview(b"x") as m:
        1 / 0
except ZeroDivisionError as e:
    print(e)
try:
    m[0]
except ValueError as e:
    print(e)
m = memoryview(bytearray(b"xy"))
print(m.__exit__(), m.__exit__(1, 2, 3))
i = iter(n := memoryview(b"abc"))
print(next(i))
n.release()
try:
    next(i)
except ValueError as e:
    print(e)
class Later:
    def __init__(self, view): self.view = view
    def __index__(self):
        self.view.release()
        return 1
for act in (lambda v: v[Later(v)], lambda v: v[Later(v):], lambda v: v.__setitem__(0, Later(v)), lambda v: v.__setitem__(Later(v), 1)):
    try:
        print(type(act(memoryview(bytearray(b"abc")))))
    except ValueError as e:
        print(e)
