"""Finding tests in folders."""

import os
import sys

from . import case

__unittest = True


def _is_module_file(name):
    return name.endswith('.py') and name[:-3].isidentifier()


class Discovery:
    """One search for test files: `loader` loads what it finds."""

    def __init__(self, loader, pattern):
        self.loader = loader
        self.pattern = pattern

    def run(self, start, top):
        loader = self.loader
        before = loader._top_level_dir
        if top is None:
            top = before if before is not None else start
        self.top = loader._top_level_dir = os.path.abspath(top)
        if self.top not in sys.path:
            sys.path.insert(0, self.top)
        folder = os.path.abspath(start)
        if not os.path.isdir(folder):
            folder = self.folder_of_package(start)
        elif folder != self.top and not os.path.isfile(os.path.join(folder, '__init__.py')):
            raise ImportError(f'Start directory is not importable: {folder!r}')
        try:
            yield from self.search(folder)
        finally:
            loader._top_level_dir = before

    def folder_of_package(self, name):
        try:
            __import__(name)
        except ImportError:
            raise ImportError(f'Start directory is not importable: {name!r}') from None
        module = sys.modules[name]
        try:
            return os.path.abspath(os.path.dirname(module.__file__))
        except AttributeError:
            raise TypeError(f"don't know how to discover from {module!r}") from None

    def name_of(self, path):
        path = os.path.normpath(path)
        if path == self.top:
            return '.'
        if path.endswith('.py'):
            path = path[:-3]
        return os.path.relpath(path, self.top).replace(os.sep, '.')

    def search(self, folder):
        name = self.name_of(folder)
        if name != '.' and name not in self.loader._loading_packages:
            tests, go_on = self.load(folder)
            if tests is not None:
                yield tests
            if not go_on:
                return
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            tests, go_on = self.load(path)
            if tests is not None:
                yield tests
            if go_on:
                name = self.name_of(path)
                self.loader._loading_packages.add(name)
                try:
                    yield from self.search(path)
                finally:
                    self.loader._loading_packages.discard(name)

    def load(self, path):
        """The tests of a file or package, or None; and whether to look inside."""
        from fnmatch import fnmatch
        base = os.path.basename(path)
        package = os.path.isdir(path)
        if package:
            if not os.path.isfile(os.path.join(path, '__init__.py')):
                return None, False
        elif not (os.path.isfile(path) and _is_module_file(base) and fnmatch(base, self.pattern)):
            return None, False
        name = self.name_of(path)
        try:
            __import__(name)
        except case.SkipTest as e:
            return self.skipped(name, str(e)), False
        except BaseException:
            return self.loader._failed_import(name)(), False
        module = sys.modules[name]
        if not package:
            return self.loader.loadTestsFromModule(module, pattern=self.pattern), False
        self.loader._loading_packages.add(name)
        try:
            tests = self.loader.loadTestsFromModule(module, pattern=self.pattern)
        finally:
            self.loader._loading_packages.discard(name)
        return tests, getattr(module, 'load_tests', None) is None

    def skipped(self, name, reason):
        @case.skip(reason)
        def testSkipped(self):
            pass
        cls = type('ModuleSkipped', (case.TestCase,), {name: testSkipped, '__module__': 'unittest.loader'})
        return self.loader.suiteClass((cls(name),))
