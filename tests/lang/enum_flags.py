from enum import *
from enum import show_flag_values
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P(Flag):
    R = 4; W = 2; X = 1
    RW = 6
    NONE = 0
print(P, P.R | P.W, repr(P.R | P.X), P.RW, list(P), list(P.RW), len(P.RW), P(0), P(7), ~P.R, P.R in P.RW, bool(P.NONE), P.R & P.W, P.R ^ P.RW, P(6) is P.RW, (P.R | P.X).name, (P.R | P.X).value)
print(str(P.R | P.X), f"{P.R}", P["R"], P.R.value, [m.name for m in P.__members__.values()], P.R == 4, hash(P.R) == hash("R"))
t(lambda: P(8)); t(lambda: P("x")); t(lambda: P.R | 1); t(lambda: 1 in P.R); t(lambda: P.R + 1); t(lambda: ~P(0)); t(lambda: P(-1)); t(lambda: -9 in P)
class A(Flag):
    a = auto(); b = auto(); c = auto(); ab = a | b
print([m.value for m in A], A.ab, A.ab.value, A(3), A.c | A.a)
class I(IntFlag):
    X = 1; Y = 2
print(I.X | I.Y, repr(I.X | I.Y), repr(I.X | 8), I(9), I.X + 1, ~I.X, repr(~I.X), I.X | 4, isinstance(I.X | 4, I), I(0), repr(I(0)), I.X == 1, 5 & I.X, repr(5 | I.X), int(I.Y), f"{I.X:02}", list(I(3)))
class C(Flag, boundary=CONFORM):
    A = 1; B = 2
class J(Flag, boundary=EJECT):
    A = 1; B = 2
class K(Flag, boundary=KEEP):
    A = 1; B = 2
print(C(5), J(5), repr(K(5)), K(12), ~K.A, C(-1), K(-1))
print(show_flag_values(11), FlagBoundary.STRICT, repr(KEEP), list(FlagBoundary))
t(lambda: verify(NAMED_FLAGS)(Flag("Q", {"A": 1, "BC": 6})))
class Odd(Flag):
    B = 2; A = 1
print(list(Odd), Odd.A | Odd.B, list(Odd.A | Odd.B))
class L(Flag):
    ONE = auto(); TWO = auto()
    def both(self): return self | L.ONE
print(L.TWO.both(), L.TWO.both() is L(3), {L.ONE: 1}[L(1)])
t(lambda: Flag("M", "A B C").C.value)
