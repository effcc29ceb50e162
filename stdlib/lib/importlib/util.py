"""Finding modules without importing them, and making them of specs."""

import sys as _sys
from types import ModuleType as _ModuleType
from _importlib import ModuleSpec as _ModuleSpec, SourceFileLoader as _SourceFileLoader, describe as _describe, find as _find

__all__ = ["find_spec", "module_from_spec", "resolve_name", "spec_from_file_location", "spec_from_loader"]


def resolve_name(name, package):
    """A name that begins with dots, as an absolute one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = 0
    while level < len(name) and name[level] == ".":
        level += 1
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name[level:]}" if name[level:] else bits[0]


def find_spec(name, package=None):
    """The spec of a module, or None when there is none. Packages that it is in are imported."""
    full = resolve_name(name, package) if name.startswith(".") else name
    if full in _sys.modules:
        module = _sys.modules[full]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent = full.rpartition(".")[0]
    folders = None
    if parent:
        package = __import__(parent, fromlist=["__path__"])
        try:
            folders = package.__path__
        except AttributeError as e:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent!r} while trying to find {full!r}", name=full) from e
    return _find(full, folders)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec of a loader."""
    if is_package is None and hasattr(loader, "is_package"):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    if origin is None and hasattr(loader, "get_filename"):
        return spec_from_file_location(name, loader=loader,
                                       submodule_search_locations=[] if is_package else None)
    return _ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """A spec of a file; None when it is none that can be imported."""
    if location is None:
        if hasattr(loader, "get_filename"):
            location = loader.get_filename(name)
        else:
            location = "<unknown>"
    elif not isinstance(location, str):
        location = location.__fspath__()
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = _SourceFileLoader(name, location)
    spec = _ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is None:
        if hasattr(loader, "is_package") and loader.is_package(name):
            spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and "/" in location:
        spec.submodule_search_locations.append(location.rpartition("/")[0])
    return spec


def module_from_spec(spec):
    """A new module with the attributes that the spec says; its loader's exec_module() fills it."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    if module is None:
        module = _ModuleType(spec.name)
    _describe(module, spec)
    return module
