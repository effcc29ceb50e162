"""Importing modules by names known only at run time. The importer itself is native and cannot be extended."""

import sys as _sys
from builtins import __import__
from _importlib import describe as _describe, find as _find

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]


def invalidate_caches():
    """Nothing is remembered of what folders hold, so nothing needs forgetting."""


def import_module(name, package=None):
    """Import a module and return it, the submodule itself where the name has dots.

    A name that begins with dots is relative to package.
    """
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        while level < len(name) and name[level] == ".":
            level += 1
        name = _resolve(name[level:], package, level)
    __import__(name)
    return _sys.modules[name]


def _resolve(name, package, level):
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name}" if name else bits[0]


_reloading = {}


def reload(module):
    """Run the code of a module that was imported before once more, in the same namespace."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if _sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        parent = name.rpartition(".")[0]
        folders = None
        if parent:
            try:
                folders = _sys.modules[parent].__path__
            except KeyError:
                raise ImportError(f"parent {parent!r} not in sys.modules", name=parent) from None
        spec = _find(name, folders)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _describe(module, spec)
        if spec.has_location:
            spec._initializing = True
            try:
                spec.loader.exec_module(module)
            finally:
                spec._initializing = False
        return _sys.modules[name]
    finally:
        del _reloading[name]
