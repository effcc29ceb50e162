"""The classes of specs and loaders."""

from _importlib import BuiltinImporter, ModuleSpec, NamespaceLoader, SourceFileLoader

__all__ = ["BuiltinImporter", "ModuleSpec", "NamespaceLoader", "SourceFileLoader", "SOURCE_SUFFIXES", "all_suffixes"]

SOURCE_SUFFIXES = [".py"]


def all_suffixes():
    """Every ending of the files that can be imported."""
    return list(SOURCE_SUFFIXES)
