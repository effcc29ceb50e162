# min(): of an iterable and of arguments, keys and defaults, ties, and what cannot be compared.
from support.extremes import show_extremes

show_extremes(min)
print(min.__name__, repr(min), min([max, max], key=id) is max)


class Kept(str):
    pass


print(type(min(Kept('a'), 'b')).__name__)
