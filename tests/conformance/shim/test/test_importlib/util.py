"""What other tests ask of the tests of importlib."""
import contextlib
import sys


@contextlib.contextmanager
def uncache(*names):
    """Without these modules in sys.modules, before and after."""
    def drop():
        for name in names:
            sys.modules.pop(name, None)
    drop()
    try:
        yield
    finally:
        drop()
