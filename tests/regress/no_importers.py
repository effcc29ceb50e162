# by-hand: the importer cannot be extended, and nothing is cached.
import importlib
import keyword
import sys

print(hasattr(sys, "meta_path"), hasattr(sys, "path_hooks"), hasattr(sys, "path_importer_cache"))
print(keyword.__cached__, keyword.__spec__.cached, importlib.invalidate_caches())
