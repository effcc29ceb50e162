# The signatures of operator's and itertools' classes, and of what derives from them
import inspect
import itertools
import operator

for module in operator, itertools:
    for name, value in sorted(vars(module).items()):
        if isinstance(value, type) and name[0] != "_":
            try:
                print(name, inspect.signature(value))
            except ValueError as e:
                print(name, e)


class Pairs(itertools.chain):
    pass


print(inspect.signature(Pairs))
