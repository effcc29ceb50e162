"""CPython's own test module of its C interface: whatever a test asks of it, the test is skipped."""
import unittest


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise unittest.SkipTest(f'CPython only: _testlimitedcapi.{name}')
