# memoryview.release, the context manager, and what a released view refuses.
from support.attempts import checker

check = checker(globals())


def released():
    m = memoryview(b"abc")
    m.release()
    return m


check(r'''
released().release()
released()[0]
released().tobytes()
released().tolist()
released().nbytes
released().shape
released().obj
released().readonly
len(released())
released() == b"abc"
hash(released())
released().cast("b")
released().hex()
released().toreadonly()
released().__enter__()
bytes(released())
memoryview(released())
b"".join([released()])
(lambda m: m == m)(released())
repr(released())[:20], repr(memoryview(b"a"))[:11]
memoryview(b"").release(1)
''')
with memoryview(b"abc") as m:
    print(m.tolist())
try:
    m[0]
except ValueError as e:
    print(e)
try:
    with memoryview(b"abc") as m:
        m.release()
    print("left")
except ValueError as e:
    print(e)
first = memoryview(b"abc")
second = memoryview(first)
third = second[1:]
first.release()
print(second.tolist(), third.tolist())
it = iter(memoryview(b"ab"))
print(next(it), list(it), list(it))
