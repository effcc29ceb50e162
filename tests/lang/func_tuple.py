# tuple(): what it takes its items from, and how it asks for their number.
from support.containers import show_construction


class Sub(tuple):
    pass


show_construction(tuple)
source = (1, [2])
print(tuple(source) is source, tuple(Sub((1,))), type(tuple(Sub((1,)))), Sub(source) == source, Sub(source) is source, tuple([]) is tuple(), Sub() == ())
growing = [1, 2]


def grow():
    for value in growing:
        if len(growing) < 5:
            growing.append(value)
        yield value


print(tuple(grow()), tuple.__new__(Sub, "ab"))
print(tuple.__name__, repr(tuple), tuple[int], len(tuple(range(1000))))
