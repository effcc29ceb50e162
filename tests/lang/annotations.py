# Annotations are evaluated at module and class level, not in functions.
x: int
y: "text" = 1
z: print("evaluated") = 2


class C:
    a: int = 3
    b: list


def f():
    local: print("not evaluated") = 5
    return local


def g(a: 1 + 1, *b: "s", c: None = None, **d: int) -> "ret":
    pass


print(__annotations__, C.__annotations__, g.__annotations__, f(), hasattr(C, "b"))
print(list[int], dict[str, int], int | None, list["x"], type(list[int]).__name__)
