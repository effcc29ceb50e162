"""Stands in for a module of CPython's insides: whoever calls into it is skipped."""
import unittest


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)

    def internal(*args, **kwargs):
        raise unittest.SkipTest(f'CPython only: _testinternalcapi.{name}')
    return internal
