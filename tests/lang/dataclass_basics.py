from dataclasses import *
import dataclasses, copy
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class A:
    x: int
    y: int = 1
    z: list = field(default_factory=list, repr=False, compare=False)
print(A(1), A(1, 2) == A(1, 2, [3]), A(1) == A(2), A(1).z, A.__match_args__, A.__doc__, A.__init__.__qualname__, A.__init__.__annotations__)
t(lambda: A()); t(lambda: A(1, 2, 3, 4)); t(lambda: hash(A(1))); t(lambda: A(1) < A(2)); t(lambda: fields(3)); t(lambda: asdict(A)); t(lambda: replace(A(1), w=1)); t(lambda: replace(A))
print([f.name for f in fields(A)], replace(A(1), y=5), is_dataclass(A), is_dataclass(A(1)), is_dataclass(3), copy.replace(A(1), x=9), A.__dataclass_params__)
@dataclass(order=True, frozen=True)
class P:
    a: int
    b: str = "q"
print(P(1) < P(2), sorted([P(3), P(1, "z"), P(1)]), hash(P(1)) == hash(P(1)), {P(1): 5}[P(1)], P(1).__eq__(3), P(2) >= P(2))
p = P(1)
t(lambda: setattr(p, "a", 2)); t(lambda: delattr(p, "a")); t(lambda: setattr(p, "c", 2))
@dataclass
class Q(A):
    w: str = "w"
    y: int = 7
print(Q(1), [f.name for f in fields(Q)])
@dataclass
class I:
    n: InitVar[int]
    total: int = field(init=False)
    k: int = field(default=3, kw_only=True)
    def __post_init__(self, n): self.total = n * 2
print(I(4), I(4, k=9), I.__match_args__, InitVar[int], InitVar[list[int]])
t(lambda: I(1, 2)); t(lambda: replace(I(1))); t(lambda: replace(I(1), n=5)); t(lambda: replace(I(1), n=1, total=3))
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
    def me(self): return __class__ is S and super().__repr__ is not None
s = S(1)
print(s, S.__slots__, s.me(), hasattr(s, "__dict__"))
t(lambda: setattr(s, "zz", 1))
@dataclass(slots=True, frozen=True)
class SF:
    a: int
t(lambda: setattr(SF(1), "a", 2)); print(SF(3), hash(SF(3)) == hash(SF(3)))
@dataclass
class Tree:
    v: int
    kids: list
    d: dict = field(default_factory=dict)
tree = Tree(1, [Tree(2, [], {"a": Tree(3, ())})])
print(asdict(tree)); print(astuple(tree)); print(asdict(tree, dict_factory=lambda pairs: len(pairs)))
loop = Tree(1, []); loop.kids.append(loop); print(loop)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
t(lambda: K(1)); print(K(a=2), K.__doc__)
@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int
print(KO(1, b=2), KO.__doc__)
C = make_dataclass("C", ["x", ("y", int), ("z", int, 5)], namespace={"sum": lambda self: self.x + self.y + self.z})
print(C(1, 2), C(1, 2).sum(), C.__module__, C.__annotations__["y"])
@dataclass(eq=False)
class NE: a: int
print(NE(1) == NE(1), hash(NE(1)) is not None)
@dataclass(unsafe_hash=True)
class UH: a: int
print(hash(UH(1)) == hash((1,)))
@dataclass(repr=False, init=False)
class NR:
    a: int = 3
print(NR().a, "object at" in repr(NR()), NR.__doc__)
match A(5, 6):
    case A(x, y): print("matched", x, y)
class Meth:
    pass
for text in ("@dataclass\nclass B:\n x:int=1\n y:int", "@dataclass\nclass B:\n x:list=[]", "@dataclass(order=True,eq=False)\nclass B: x:int", "@dataclass(order=True)\nclass B:\n x:int\n def __lt__(s,o): pass", "@dataclass(frozen=True)\nclass B:\n x:int\n def __setattr__(s,o,v): pass", "@dataclass(frozen=True)\nclass B: x:int\n@dataclass\nclass C(B): pass", "@dataclass\nclass B: x:int\n@dataclass(frozen=True)\nclass C(B): pass", "@dataclass(slots=True)\nclass B:\n x:int\n __slots__=()", "@dataclass(unsafe_hash=True)\nclass B:\n x:int\n def __hash__(s): return 1", "@dataclass\nclass B:\n _:KW_ONLY\n x:int\n __:KW_ONLY\n y:int", "@dataclass\nclass B:\n x:InitVar[int]=field(default_factory=list)", "@dataclass\nclass B:\n x=field()", "make_dataclass('B',['x','x'])", "make_dataclass('B',['1'])", "make_dataclass('B',['for'])", "@dataclass(weakref_slot=True)\nclass B: x:int", "field(default=1,default_factory=list)", "dataclass(3)"):
    try: exec("from dataclasses import *\n" + text, {"__name__": "__main__"}); print("fine")
    except Exception as e: print(type(e).__name__, e)
