"""TestLoader: finds tests in classes, modules, names and folders."""

import sys

from . import case, suite, util

__unittest = True

_FunctionType = type(util.strclass)
_ModuleType = type(sys)


class _FailedTest(case.TestCase):
    """Stands for what could not be loaded: running it raises the exception."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')

        def testFailure():
            raise self._exception
        return testFailure


def _is_test_class(obj):
    return isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase)


def _current_traceback():
    from traceback import format_exc
    return format_exc()


class TestLoader:
    """Loads tests, and wraps them in suites. What could not be loaded is a test that fails, and a text in `errors`."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []
        self._loading_packages = set()  # whose load_tests is running: they may ask for discovery themselves

    # -- failures --

    def _failed(self, name, exception, message):
        self.errors.append(message)
        return self.suiteClass((_FailedTest(name, exception),))

    def _failed_import(self, name):
        """A function that makes the test: whether the import mattered turns out later."""
        message = f'Failed to import test module: {name}\n{_current_traceback()}'
        return lambda: self._failed(name, ImportError(message), message)

    # -- classes, modules, names --

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = []
        if testCaseClass not in (case.TestCase, case.FunctionTestCase):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of the tests of a module; its load_tests(loader, tests, pattern) has the last word."""
        values = (getattr(module, name) for name in dir(module))
        tests = self.suiteClass([self.loadTestsFromTestCase(v) for v in values if _is_test_class(v)])
        load_tests = getattr(module, 'load_tests', None)
        if load_tests is None:
            return tests
        try:
            return load_tests(self, tests, pattern)
        except Exception as e:
            return self._failed(module.__name__, e, f'Failed to call load_tests:\n{_current_traceback()}')

    def loadTestsFromName(self, name, module=None):
        """A suite of what a dotted name means: a module, a class, a method, a suite, or something that makes a test."""
        parts = name.split('.')
        import_failure = None
        if module is None:
            module, import_failure = self._import_longest(parts)
            if module is None:
                return import_failure()
            parts = parts[1:]
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if import_failure is not None and getattr(obj, '__path__', None) is not None:
                    return import_failure()  # a package whose module could not be imported: that says more
                return self._failed(part, e, f'Failed to access attribute:\n{_current_traceback()}')
        return self._suite_of(obj, parent, parts)

    def _import_longest(self, parts):
        """The package of the longest part of the name that can be imported, and the failure of what is one part longer."""
        failure = None
        for n in range(len(parts), 0, -1):
            try:
                return __import__('.'.join(parts[:n])), failure
            except ImportError:
                failure = self._failed_import(parts[n - 1])
        return None, failure

    def _suite_of(self, obj, parent, parts):
        if isinstance(obj, _ModuleType):
            return self.loadTestsFromModule(obj)
        if _is_test_class(obj):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, _FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            test = parent(parts[-1])
            if not isinstance(getattr(test, parts[-1]), _FunctionType):  # a static method makes tests
                return self.suiteClass([test])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError(f"don't know how to make test from: {obj}")
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f'calling {obj} returned {test}, not a test')

    def loadTestsFromNames(self, names, module=None):
        """A suite of the suites of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, sorted."""
        where = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}'
        names = [name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix) and
                 callable(getattr(testCaseClass, name)) and self._wanted(f'{where}.{name}')]
        compare = self.sortTestMethodsUsing
        if compare is util.three_way_cmp:
            names.sort()
        elif compare:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(compare))
        return names

    def _wanted(self, full_name):
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase
        return any(fnmatchcase(full_name, pattern) for pattern in self.testNamePatterns)

    # -- folders --

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """A suite of the tests in a folder and the packages below it, in files whose names match the pattern."""
        from ._discover import Discovery
        return self.suiteClass(list(Discovery(self, pattern).run(start_dir, top_level_dir)))


defaultTestLoader = TestLoader()
