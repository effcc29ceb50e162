"""Stands in for CPython's package `test`: its own modules come first, the test files from wherever CPython keeps them."""
import sys

for _folder in sys.path[1:]:
    if _folder + '/test' not in __path__:
        __path__.append(_folder + '/test')
