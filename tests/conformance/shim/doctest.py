"""Stands in for doctest: examples in docstrings are left out."""
import unittest


def DocTestSuite(*args, **kwargs):
    return unittest.TestSuite()


def testmod(*args, **kwargs):
    raise unittest.SkipTest('runs the examples of docstrings')
