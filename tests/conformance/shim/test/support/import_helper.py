"""Importing for tests."""
import sys
import unittest


def _import(name):
    __import__(name)
    return sys.modules[name]


def import_module(name, deprecated=False, *, required_on=()):
    """The module, or the test is skipped."""
    try:
        return _import(name)
    except ImportError as e:
        raise unittest.SkipTest(str(e)) from None


def _take(names):
    wanted = [m for m in sys.modules if m in names or m.startswith(tuple(n + '.' for n in names))]
    return {m: sys.modules.pop(m) for m in wanted}


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """A new copy of a module, made while others are new too or cannot be imported.

    A private name is that of CPython's faster one of two implementations. Weft has one, which stands for both.
    """
    fresh, blocked = ([n for n in names if not n.startswith('_')] for names in (fresh, blocked))
    names = {name, *fresh, *blocked}
    before = _take(names)
    for blocked_name in blocked:
        sys.modules[blocked_name] = None
    try:
        for other in fresh:
            try:
                _import(other)
            except ImportError:
                return None
        return _import(name)
    finally:
        _take(names)
        sys.modules.update(before)


def unload(name):
    sys.modules.pop(name, None)


forget = unload


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        self.before = sys.modules.copy()
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *info):
        sys.modules.update(self.before)


class DirsOnSysPath:
    def __init__(self, *paths):
        self.before = sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *info):
        sys.path[:] = self.before


def ready_to_import(name=None, source=''):
    raise unittest.SkipTest('writes modules')
