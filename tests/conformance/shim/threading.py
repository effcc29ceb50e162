"""Stands in for a module of CPython: there is one thread."""
import unittest


class _MainThread:
    name = 'MainThread'
    ident = 1
    daemon = False

    def is_alive(self):
        return True


_main = _MainThread()


def main_thread():
    return _main


current_thread = main_thread


def get_ident():
    return _main.ident


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise unittest.SkipTest(f'there is no threading.{name}')
