# Enumerations: members that hide what their values have, auto() within tuples, flags without a number, what is refused
import enum, inspect
from enum import *
class Base(Enum):
    def first(self): return 1
    @property
    def second(self): return 2
class E(Base):
    first = 1
    second = 3
print(E.first, E.second, E.second.second)
try: print(E.first.first)
except AttributeError as e: print(e)
class S(StrEnum):
    title = 'a'
    upper = auto()
print(S.title.title(), S.upper.upper(), S.upper)
class A(Enum):
    ONE = auto()
    TWO = auto(), auto()
    THREE = auto(), 'x'
    FOUR = auto()
print([m.value for m in A])
class F(Flag):
    X = 1
    N = None
    Y = 4
print(list(F), F.N, F.N.value, len(F))
for f in lambda: F.X | F.N, lambda: F.N & F.X, lambda: ~F.N:
    try: print(f())
    except TypeError as e: print(e)
for names in 0, 3.5:
    try: Enum('Bad', names)
    except TypeError as e: print(e)
print(len(Enum('Empty', '')), len(Enum('Empty', {})))
try:
    class Bad(Enum):
        def __new__(cls, v): return super().__new__(cls, v)
        a = 1
except TypeError as e: print(e)
print(inspect.signature(Enum), inspect.signature(A), inspect.signature(IntFlag))
try: enum.show_flag_values(-8)
except ValueError as e: print(e)
print(enum.show_flag_values(13))
from datetime import date
class D(date, Enum):
    A = 2020, 1, 2
    def __str__(self): return 'my ' + self.name
print(D.A, f'{D.A}')
class P(date):
    def strftime(self, f): return 'f ' + f
    def __str__(self): return 'str'
print(f'{P(2020,1,2)} {P(2020,1,2):%y}')
