# by-hand
# Iterators of itertools are not copied and not pickled; those of tee() copy themselves.
import copy
import itertools
import pickle

for make in (itertools.count, lambda: itertools.chain([1], [2]), lambda: itertools.permutations("ab"), lambda: itertools.islice("abc", 2)):
    for use in copy.copy, copy.deepcopy, pickle.dumps:
        try:
            use(make())
        except TypeError as e:
            print(e)
a, b = itertools.tee("ab")
next(a)
print(list(copy.copy(a)), list(a), list(b))
