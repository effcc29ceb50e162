# tuple: +, *, in, indexing, comparison, hash, repr.
from support.attempts import checker

check = checker(globals())


class Raises:
    def __eq__(self, other): raise KeyError("no")

class X:
    def __index__(self): return 1
nan = float("nan")
t = (1, 2, 3)


check(r'''
t + (4,), t * 2, 2 * t, t * 0, t * -1, t[0], t[-1], t[X()], t[1:], t[::-1], t[5:], 2 in t, 2.0 in t, nan in (nan,), len(t), t < (1, 3), t < (1, 2, 3, 0), () < t, t == [1, 2, 3], (nan,) == (nan,), (1, "a") == (1.0, "a"), (1, 2) >= (1, 2)
hash(()) == hash(()), hash((1, 2)) == hash((1.0, 2)), hash((1, 2)) != hash((2, 1)), {(1, 2): "a"}[1.0, 2], hash((1,)), hash((1, 2, 3)), hash(((), ())), hash((-1, 0))
(), (1,), (1, 2), ((),), ("a", None), ([],), str((1,)), f"{(1,)}", "%s" % ((1,),), repr(((1,), [2]))
hash(([],))
hash((1, {}))
t[3]
t[-4]
t["a"]
t[1.0]
t[10**30]
t[None]
t[::0]
t + [4]
t + 1
t + None
[4] + t
t * "a"
t * 1.5
t * t
t * 2**62
t * 10**30
t - t
t < [1]
t < 5
(1, "a") < (1, 2)
(Raises(),) == (1,)
Raises() in t
t.__setitem__
t.__delitem__
t.__add__(()), t.__mul__(2), t.__rmul__(1), t.__contains__(1), t.__eq__(5), t.__lt__(5), t.__len__(), t.__getitem__(0)
t.__add__([])
t.__mul__("a")
(x := []).append((x,)), x, (x,)
''')
def change(act):
    """Tries to change a tuple."""
    try:
        act()
    except TypeError as e:
        print(e)


def assign(): t[0] = 1
def delete(): del t[0]
def cut(): del t[0:1]
def unpack(): t[0:1] = ()


for act in assign, delete, cut, unpack:
    change(act)
t2 = ([],)
try:
    t2[0] += [1]
except TypeError as e:
    print(e, t2)
