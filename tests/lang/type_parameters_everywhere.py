# Generic functions, classes and aliases: parameters, bounds, defaults of arguments, annotations, subclasses.
def first[T](items: list[T], d: T = 3, *, k: int = 4) -> T:
    return items[0], d, k
print(first([1]), first.__type_params__, first.__annotations__, first.__qualname__, first.__name__)
class Box[T]:
    x: T
    def get[U: int](self, u: U) -> T:
        return u, T
    class In[V: (int, str)]: pass
print(Box.__mro__, Box.__type_params__, Box.__orig_bases__, Box[int], Box.__parameters__, Box().get(3), Box.get.__qualname__, Box.In.__qualname__, Box.In.__type_params__[0].__constraints__)
type L[T] = list[T] | None
type N = int
print(L, L.__value__, L[int], N.__value__, L.__type_params__)
def deco[**P, R](f) :
    def inner(*args: P.args, **kw: P.kwargs) -> R: return f(*args, **kw)
    return inner
print(deco(print).__annotations__, deco(len)([1]))
class D(Box[int], dict): pass
print(D.__bases__, D.__mro__, D.__orig_bases__)
def g[T: "Fwd"](x): return T.__bound__
print(g(1), first.__type_params__[0].__bound__)
class E[T](Exception): pass
try: raise E(1)
except E as e: print(repr(e))
