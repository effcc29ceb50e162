# max(): of an iterable and of arguments, keys and defaults, ties, and what cannot be compared.
from support.extremes import show_extremes

show_extremes(max)
print(max.__name__, repr(max), max([min, min], key=id) is min)


class Kept(int):
    pass


print(type(max(Kept(3), 2)).__name__)
