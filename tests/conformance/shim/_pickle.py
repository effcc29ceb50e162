"""The pickle that there is behaves as the one that CPython writes in C."""
import functools
import pickle
from pickle import PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError

# As attributes of a class CPython's functions, which are written in C, do not become methods.
dump, dumps, load, loads = map(functools.partial, (pickle.dump, pickle.dumps, pickle.load, pickle.loads))
