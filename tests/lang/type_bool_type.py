# bool: the constructor, its operators, its text.
from support.attempts import checker

check = checker(globals())


class Yes:
    def __bool__(self): return True

class Bad:
    def __bool__(self): return 1

class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n

class Raises:
    def __bool__(self): raise KeyError("no")
import operator


check(r'''
bool(), bool(0), bool(""), bool([]), bool({}), bool(()), bool(None), bool(0.0), bool(-0.0), bool(0j), bool("0"), bool([0]), bool(float("nan")), bool(...), bool(object())
bool(Yes()), bool(Len(0)), bool(Len(5)), not Yes(), not Len(0), bool(range(0)), bool(b"\0"), bool(Len), bool(len)
bool(Bad())
bool(Len(-1))
bool(Len(10**30))
bool(Len("a"))
bool(Raises())
not Bad()
1 if Bad() else 2
bool(1, 2)
bool(x=1)
True & True, True & False, True | False, True ^ True, type(True & 1), type(True | 1), True & 3, 3 ^ True, True + True, -True, +True, abs(True), ~(1 == 1) if False else None
str(True), repr(False), f"{True}", f"{True:>6}", f"{True!s:>6}", "%d" % True, "%s" % True, "%r" % False, int(True), float(True), complex(True), hex(True)
True.__and__(False), True.__rand__(1), True.__or__(1), True.__xor__(1.0), True.__and__("a"), True.__invert__(), True.__repr__(), True.__str__()
True == 1, True is True, (1 == 1) is True, True < 2, True == "True", hash(True), {True: "a", 1: "b"}, sorted([True, False, 0]), sum([True, True, False]), [5, 6][True]
bool.__mro__, bool.__bases__, bool.__name__, type(True), isinstance(1, bool), bool.__new__(bool, []), issubclass(bool, int)
bool.__new__(int)
type("Sub", (bool,), {})
all([]), any([]), all([1, 0]), any([0, "a"]), all(n < 3 for n in range(5)), any(n > 3 for n in range(5))
all(5)
any(None)
all([Bad()])
any([Raises()])
all()
any([], [])
''')
