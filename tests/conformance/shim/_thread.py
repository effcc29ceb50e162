"""Stands in for a module of CPython: there is one thread, and it can be interrupted."""
import unittest

from _asyncio import _interrupt


def interrupt_main(signum=2):
    _interrupt()


def get_ident():
    return 1


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise unittest.SkipTest(f'there is no _thread.{name}')
