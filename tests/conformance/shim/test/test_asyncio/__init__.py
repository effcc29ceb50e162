"""Stands in for the package of CPython's asyncio tests: the files themselves are CPython's."""
import sys

for _folder in sys.path[1:]:
    if _folder + '/test/test_asyncio' not in __path__:
        __path__.append(_folder + '/test/test_asyncio')
