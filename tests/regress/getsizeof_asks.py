# sys.getsizeof() asks __sizeof__, as a special method.
import sys
class A:
    def __sizeof__(s): return 100
class B(list):
    def __sizeof__(s): return 7
class C:
    def __sizeof__(s): return -1
class D:
    def __sizeof__(s): return 'x'
class E:
    __sizeof__=None
class F:
    def __sizeof__(s): raise TypeError('no')
class G:
    def __sizeof__(s): raise KeyError('no')
for o in (A(),B(),C(),D(),E(),F(),G()):
    for d in ((),(5,),(None,)):
        try: r=sys.getsizeof(o,*d); r=r if r in (5,None) else r%8
        except Exception as e: r=f'{type(e).__name__} {e}'
        print(type(o).__name__, d, r)
print(sys.getsizeof(default=3, object=F()), sys.getsizeof(1)>0, sys.getsizeof([1]) > 0, sys.getsizeof(int)>0)
try: sys.getsizeof()
except TypeError as e: print(e)



class Noting:
    def __get__(self, obj, owner):
        print("found on the class of", type(obj).__name__)
        return lambda: 0


class H:
    __sizeof__ = Noting()

    def __getattribute__(self, name):
        raise AssertionError(name)


print(sys.getsizeof(H()) >= 0)
