# get_type_hints, references and no_type_check.
import sys
import types
from typing import *


def t(act):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def f(a: int, b: "str", *args: "Later", c: "List[Later]" = None, d: None, **kw: "int | None") -> "Optional[Later]": ...


class Later:
    x: "int"
    y: ClassVar["Later"] = None
    z: "Final[int]" = 3
    w: "ClassVar[list[Later]]"

    def method(self, other: "Later") -> "Self": ...


class Child(Later):
    x: "list['Later']"
    own: Annotated["Inner", "meta"]

    class Inner:
        a: "Child"

    q: "Inner"


print(get_type_hints(f))
print(get_type_hints(Later), get_type_hints(Later.method), get_type_hints(Later().method))
print(get_type_hints(Child))
print(get_type_hints(Child, include_extras=True))
print(get_type_hints(Child.Inner), get_type_hints(int), get_type_hints(len), get_type_hints(object))
print(f.__annotations__)
t(lambda: get_type_hints(3))
t(lambda: get_type_hints("x"))


def g(a: "Missing"): ...


t(lambda: get_type_hints(g))
print(get_type_hints(g, {"Missing": int}), get_type_hints(g, localns={"Missing": str}), get_type_hints(g, {}, {"Missing": bool}))
t(lambda: get_type_hints(lambda: 0))


def local_names():
    class Hidden: pass

    def h(a: "Hidden"): ...

    t(lambda: get_type_hints(h))
    print(get_type_hints(h, None, locals()))


local_names()


class Node[T]:
    value: "T"
    next: "Node[T] | None"

    def get(self, other: "T") -> "list[T]": ...

    def gen[U](self, u: "U") -> "tuple[U, ...]": ...


print(get_type_hints(Node), get_type_hints(Node.get.__get__(Node), localns={"T": int}), get_type_hints(Node.gen))


def extras(a: Annotated[int, 1], b: "Annotated[list[Annotated[str, 2]], 3]", c: Optional[Annotated[int, 4]], d: Annotated[int, 5] | None): ...


print(get_type_hints(extras))
print(get_type_hints(extras, include_extras=True))


def bad(a: "1 + 1", b: "(1, 2)"): ...


t(lambda: get_type_hints(bad))


def syntax(a: "not valid at all"): ...


t(lambda: get_type_hints(syntax))


def classvar(a: "ClassVar[int]"): ...
def final(a: "Final[int]"): ...


t(lambda: get_type_hints(classvar))
t(lambda: get_type_hints(final))


def wrapper(*args): ...


wrapper.__wrapped__ = f
print(get_type_hints(wrapper))


@no_type_check
def unchecked(a: "not valid"): ...


@no_type_check
class Unchecked:
    a: "not valid"

    def m(self, a: 3): ...

    @classmethod
    def c(cls, a: "no no"): ...

    class In:
        b: "not valid"


print(get_type_hints(unchecked), get_type_hints(Unchecked), get_type_hints(Unchecked.m), get_type_hints(Unchecked.c), get_type_hints(Unchecked.In))

mod = types.ModuleType("mod")
mod.__annotations__ = {"a": "int", "b": "Final[str]"}
mod.int = bool
mod.Final = Final
mod.str = str
print(get_type_hints(mod), get_type_hints(types.ModuleType("empty")))
__annotations__ = {"v": "Later"}
print(get_type_hints(sys.modules[__name__]))


def unpack(*args: "*tuple[int, str]", **kw: "Unpack[TD]"): ...


class TD(TypedDict):
    a: int


print(get_type_hints(unpack))


def callables(a: "Callable[['Later'], 'int']", b: Callable[["Later"], "int"], c: "list['Later']", d: dict["str", "list['Later']"], e: Tuple["Later", ...]): ...


print(get_type_hints(callables))
a, b = ForwardRef("int"), ForwardRef("int")
print(a._evaluate(globals(), None, (), recursive_guard=frozenset()), a.__forward_evaluated__, a == b, a.__forward_value__)


class Rec:
    me: "Rec"
    many: "dict[str, 'Rec'] | list['Rec'] | None"


print(get_type_hints(Rec))
