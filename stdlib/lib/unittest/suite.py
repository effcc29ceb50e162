"""TestSuite: tests in order, with the fixtures of their classes and modules around them."""

import sys

from . import case, util

__unittest = True


class BaseTestSuite:
    """A list of tests and suites, without fixtures."""

    _cleanup = True  # forget each test once it was run

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{util.strclass(self.__class__)} tests={list(self)}>'

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        try:
            test = self._tests[index]
        except TypeError:  # a subclass keeps them in something else
            return
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the tests without a result: what they raise is raised."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests and suites; runs setUpClass, tearDownClass, setUpModule and tearDownModule where the class or module changes."""

    def run(self, result, debug=False):
        outermost = getattr(result, '_testRunEntered', False) is False
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test) and not self._enter_class(test, result):
                continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _enter_class(self, test, result):
        """Whether the test may run: its fixtures, if they are new, succeeded."""
        self._tearDownPreviousClass(test, result)
        self._handleModuleFixture(test, result)
        self._handleClassSetUp(test, result)
        result._previousTestClass = test.__class__
        return not (getattr(test.__class__, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False))

    # -- classes --

    def _handleClassSetUp(self, test, result):
        cls = test.__class__
        if cls == getattr(result, '_previousTestClass', None) or result._moduleSetUpFailed:
            return
        if getattr(cls, '__unittest_skip__', False):
            return
        _mark_class(cls, False)
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        name = util.strclass(cls)
        with _Output(result):
            if _call_fixture(result, set_up, 'setUpClass', name):
                return
            _mark_class(cls, True)
            if getattr(cls, 'doClassCleanups', None) is not None:
                cls.doClassCleanups()
                for info in cls.tearDown_exceptions:
                    _add_fixture_error(result, info[1], 'setUpClass', name, info)

    def _tearDownPreviousClass(self, test, result):
        cls = getattr(result, '_previousTestClass', None)
        if cls is None or cls == test.__class__:
            return
        if getattr(cls, '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
            return
        if getattr(cls, '__unittest_skip__', False):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        clean_up = getattr(cls, 'doClassCleanups', None)
        if tear_down is None and clean_up is None:
            return
        with _Output(result):
            if tear_down is not None:
                _call_fixture(result, tear_down, 'tearDownClass', util.strclass(cls))
            if clean_up is not None:
                clean_up()
                for info in cls.tearDown_exceptions:
                    if isinstance(result, _DebugResult):
                        raise info[1]
                    _add_fixture_error(result, info[1], 'tearDownClass', util.strclass(cls), info)

    # -- modules --

    def _get_previous_module(self, result):
        cls = getattr(result, '_previousTestClass', None)
        return None if cls is None else cls.__module__

    def _handleModuleFixture(self, test, result):
        name = test.__class__.__module__
        if name == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), 'setUpModule', None)
        if set_up is None:
            return
        with _Output(result):
            if not _call_fixture(result, set_up, 'setUpModule', name):
                result._moduleSetUpFailed = True
                _call_fixture(result, case.doModuleCleanups, 'setUpModule', name)

    def _handleModuleTearDown(self, result):
        name = self._get_previous_module(result)
        if name is None or result._moduleSetUpFailed or name not in sys.modules:
            return
        with _Output(result):
            tear_down = getattr(sys.modules[name], 'tearDownModule', None)
            if tear_down is not None:
                _call_fixture(result, tear_down, 'tearDownModule', name)
            _call_fixture(result, case.doModuleCleanups, 'tearDownModule', name)


def _call_fixture(result, function, name, owner):
    """Whether it succeeded; what it raises is an error of the run."""
    try:
        function()
    except Exception as e:
        if isinstance(result, _DebugResult):
            raise
        _add_fixture_error(result, e, name, owner)
        return False
    return True


def _add_fixture_error(result, exception, name, owner, info=None):
    holder = _ErrorHolder(f'{name} ({owner})')
    add_skip = getattr(result, 'addSkip', None)
    if add_skip is not None and isinstance(exception, case.SkipTest):
        add_skip(holder, str(exception))
    else:
        result.addError(holder, info or sys.exc_info())


def _mark_class(cls, failed):
    try:
        cls._classSetupFailed = failed
    except TypeError:  # a test may be a function, whose class is built in
        pass


class _Output:
    """What fixtures print goes where the output of tests goes."""

    def __init__(self, result):
        self.result = result

    def __enter__(self):
        getattr(self.result, '_setupStdout', _nothing)()

    def __exit__(self, *info):
        getattr(self.result, '_restoreStdout', _nothing)()


def _nothing():
    pass


class _ErrorHolder:
    """Stands for a test where a fixture failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult:
    """What debug() needs in place of a result."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
