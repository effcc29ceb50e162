"""TestCase: one test, its fixture, and the assertions it makes."""

import sys
import time
import warnings

from . import result as _result
from .util import (_common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr, strclass)

__unittest = True

_FunctionType = type(strclass)
_no_message = object()

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class SkipTest(Exception):
    """Raised in a test to skip it; skipTest() and the decorators are the usual way."""


class _ShouldStop(Exception):
    """Ends a test in which a subtest failed and nothing more is to be run."""


class _UnexpectedSuccess(Exception):
    """A test that was expected to fail passed."""


# ---- how a test went ----

class _Outcome:
    """What has become of a test so far."""

    def __init__(self, result=None):
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.expecting_failure = False
        self.expectedFailure = None
        self.success = True

    def part(self, test, subTest=False):
        return _Part(self, test, subTest)


class _Part:
    """A piece of a test (setUp, the method, a subtest, a cleanup ...): what it raises becomes a result."""

    def __init__(self, outcome, test, subtest):
        self.outcome = outcome
        self.test = test
        self.subtest = subtest

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True
        return self

    def __exit__(self, kind, value, trace):
        outcome = self.outcome
        try:
            if kind is None:
                if self.subtest and outcome.success:
                    outcome.result.addSubTest(self.test.test_case, self.test, None)
                return True
            if issubclass(kind, KeyboardInterrupt):
                return False
            self.record(kind, value, trace)
            return True
        finally:
            outcome.success = outcome.success and self.before

    def record(self, kind, value, trace):
        outcome = self.outcome
        if issubclass(kind, SkipTest):
            outcome.success = False
            _add_skip(outcome.result, self.test, str(value))
        elif issubclass(kind, _ShouldStop):
            pass
        elif outcome.expecting_failure:
            outcome.expectedFailure = kind, value, trace
        else:
            outcome.success = False
            info = kind, value, trace
            if self.subtest:
                outcome.result.addSubTest(self.test.test_case, self.test, info)
            elif outcome.result is not None:
                failed = issubclass(kind, self.test.failureException)
                (outcome.result.addFailure if failed else outcome.result.addError)(self.test, info)


def _missing_method(name, instead, level=3):
    warnings.warn(f'TestResult has no {name} method{instead}', RuntimeWarning, level)


def _add_skip(result, test, reason):
    add = getattr(result, 'addSkip', None)
    if add is None:
        _missing_method('addSkip', ', skips not reported')
        result.addSuccess(test)
    else:
        add(test, reason)


# ---- module fixtures ----

_module_cleanups = []


def _enter_context(manager, add_cleanup):
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    value = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return value


def addModuleCleanup(function, /, *args, **kwargs):
    """Have a function called when the tests of the module are over, even if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager; it is left when the tests of the module are over."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the module's cleanup functions, last added first. All are called; then the first exception is raised."""
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            first = first or e
    if first is not None:
        raise first


# ---- decorators ----

def skip(reason):
    """Skip a test or a class of tests."""
    def decorate(item):
        if not isinstance(item, type):
            from functools import wraps

            @wraps(item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = skip_wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, _FunctionType):  # used without a reason
        item, reason = reason, ''
        return decorate(item)
    return decorate


def _keep(item):
    return item


def skipIf(condition, reason):
    """Skip a test if the condition is true."""
    return skip(reason) if condition else _keep


def skipUnless(condition, reason):
    """Skip a test unless the condition is true."""
    return _keep if condition else skip(reason)


def expectedFailure(test_item):
    """Mark a test, or a class of tests, that is known to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


def _skip_reason(case, method):
    """Why the test is skipped; None: it is not."""
    if getattr(type(case), '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
        return getattr(type(case), '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', '')
    return None


# ---- assertRaises and its kin ----

def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all(_is_subtype(e, base) for e in expected)
    return isinstance(expected, type) and issubclass(expected, base)


def _compiled(pattern):
    import re
    return re.compile(pattern)


class _Expectation:
    """A context manager that wants something to happen in its block."""

    def __init__(self, expected, test_case, pattern=None):
        self.test_case = test_case
        self.expected = expected
        self.expected_regex = None if pattern is None else _compiled(pattern)
        self.obj_name = None
        self.msg = None

    def _raiseFailure(self, message):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, message))

    def handle(self, name, args, kwargs):
        """Itself when there is nothing to call, else calls it inside its block."""
        if not _is_subtype(self.expected, self._base_type):
            raise TypeError(f'{name}() arg 1 must be {self._base_type_str}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            for unknown in kwargs:
                raise TypeError(f'{unknown!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        try:
            self.obj_name = function.__name__
        except AttributeError:
            self.obj_name = str(function)
        with self:
            function(*args, **kwargs)

    def expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)

    def fail_for_nothing(self, verb):
        by = f' by {self.obj_name}' if self.obj_name else ''
        self._raiseFailure(f'{self.expected_name()} not {verb}{by}')

    def fail_for_text(self, text):
        self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_Expectation):
    _base_type = BaseException
    _base_type_str = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.fail_for_nothing('raised')
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(value)):
            self.fail_for_text(str(value))
        return True

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class _AssertWarnsContext(_Expectation):
    _base_type = Warning
    _base_type_str = 'a warning type or tuple of warning types'

    def __enter__(self):
        for module in list(sys.modules.values()):  # so that warnings given before are given again
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, value, trace):
        self._catcher.__exit__(kind, value, trace)
        if kind is None:
            self.judge([w for w in self.warnings if isinstance(w.message, self.expected)])

    def judge(self, found):
        for w in found:
            if self.expected_regex is None or self.expected_regex.search(str(w.message)):
                self.warning, self.filename, self.lineno = w.message, w.filename, w.lineno
                return
        if found:
            self.fail_for_text(str(found[0].message))
        self.fail_for_nothing('triggered')


class _AssertNotWarnsContext(_AssertWarnsContext):
    def judge(self, found):
        if found:
            self._raiseFailure(f'{self.expected_name()} triggered')


# ---- the test case ----

class TestCase:
    """A test: an instance runs one method of its class.

    Derive from it, write methods whose names begin with "test", and setUp and tearDown for what they need around them. A class
    may set failureException (what assertions raise), longMessage (whether a message given to an assertion follows the
    usual one or replaces it) and maxDiff (the longest difference shown; None: any).
    """

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 2 ** 16

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._testMethodDoc = 'No test'
        self._outcome = None
        self._subtest = None
        self._cleanups = []
        self._type_equality_funcs = {}
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != 'runTest':  # without a method it is still of use for its assertions
            raise ValueError(f'no such test method in {self.__class__}: {methodName}')
        for kind, name in ((dict, 'assertDictEqual'), (list, 'assertListEqual'), (tuple, 'assertTupleEqual'),
                           (set, 'assertSetEqual'), (frozenset, 'assertSetEqual'), (str, 'assertMultiLineEqual')):
            self.addTypeEqualityFunc(kind, name)

    def addTypeEqualityFunc(self, typeobj, function):
        """Have assertEqual call a function (first, second, msg) for two values of exactly that type."""
        self._type_equality_funcs[typeobj] = function

    # -- fixtures --

    def setUp(self):
        """Called before the test."""

    def tearDown(self):
        """Called after the test, when setUp succeeded."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def addCleanup(self, function, /, *args, **kwargs):
        """Have a function called after tearDown, even if setUp fails; last added, first called."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager; it is left when the test is over."""
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Have a function called after tearDownClass, even if setUpClass fails."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager; it is left when the tests of the class are over."""
        return _enter_context(cm, cls.addClassCleanup)

    def doCleanups(self):
        """Call the cleanup functions; true if all is well."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call the cleanup functions of the class; what they raise is kept in cls.tearDown_exceptions."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    # -- what it is called --

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return _result.TestResult()

    def shortDescription(self):
        """The first line of the method's docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{strclass(self.__class__)}.{self._testMethodName}'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} testMethod={self._testMethodName}>'

    # -- running --

    def subTest(self, msg=_no_message, **params):
        """A context manager for a part of the test that is reported by itself; the test goes on when it fails."""
        return _SubTestBlock(self, msg, params)

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                          DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test and tell the result about it; answers the result."""
        stop_run = None
        if result is None:
            result = self.defaultTestResult()
            start_run = getattr(result, 'startTestRun', None)
            stop_run = getattr(result, 'stopTestRun', None)
            if start_run is not None:
                start_run()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            reason = _skip_reason(self, method)
            if reason is not None:
                _add_skip(result, self, reason)
            else:
                self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop_run is not None:
                stop_run()

    def _run_parts(self, result, method):
        expecting_failure = (getattr(self, '__unittest_expecting_failure__', False) or
                             getattr(method, '__unittest_expecting_failure__', False))
        outcome = self._outcome = _Outcome(result)
        start = time.perf_counter()
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting_failure
                with outcome.part(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            self._report_duration(result, time.perf_counter() - start)
            if outcome.success:
                if not expecting_failure:
                    result.addSuccess(self)
                elif outcome.expectedFailure:
                    self._report_expected_failure(result, outcome.expectedFailure)
                else:
                    self._report_unexpected_success(result)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def _report_duration(self, result, elapsed):
        add = getattr(result, 'addDuration', None)
        if add is None:
            _missing_method('addDuration', '')
        else:
            add(self, elapsed)

    def _report_expected_failure(self, result, info):
        add = getattr(result, 'addExpectedFailure', None)
        if add is None:
            _missing_method('addExpectedFailure', ', reporting as passes')
            result.addSuccess(self)
        else:
            add(self, info)

    def _report_unexpected_success(self, result):
        add = getattr(result, 'addUnexpectedSuccess', None)
        if add is not None:
            add(self)
            return
        _missing_method('addUnexpectedSuccess', ', reporting as failure')
        try:
            raise _UnexpectedSuccess from None
        except _UnexpectedSuccess:
            result.addFailure(self, sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without a result: what it raises is raised."""
        method = getattr(self, self._testMethodName)
        reason = _skip_reason(self, method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    # -- messages --

    def _formatMessage(self, msg, standardMsg):
        """The usual message and the one given to the assertion, as longMessage says."""
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _fail_with(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    # -- truth, identity, membership, class --

    def assertFalse(self, expr, msg=None):
        """Check that the value is false."""
        if expr:
            self._fail_with(msg, f'{safe_repr(expr)} is not false')

    def assertTrue(self, expr, msg=None):
        """Check that the value is true."""
        if not expr:
            self._fail_with(msg, f'{safe_repr(expr)} is not true')

    def assertIs(self, expr1, expr2, msg=None):
        """Check that both are the same object."""
        if expr1 is not expr2:
            self._fail_with(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        """Check that they are two objects."""
        if expr1 is expr2:
            self._fail_with(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        """Check that the value is None."""
        if obj is not None:
            self._fail_with(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        """Check that the value is not None."""
        if obj is None:
            self._fail_with(msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        """Check that member in container."""
        if member not in container:
            self._fail_with(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        """Check that member not in container."""
        if member in container:
            self._fail_with(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIsInstance(self, obj, cls, msg=None):
        """Check that isinstance(obj, cls)."""
        if not isinstance(obj, cls):
            self._fail_with(msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Check that not isinstance(obj, cls)."""
        if isinstance(obj, cls):
            self._fail_with(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    # -- order --

    def assertLess(self, a, b, msg=None):
        """Check that a < b."""
        if not a < b:
            self._fail_with(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        """Check that a <= b."""
        if not a <= b:
            self._fail_with(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        """Check that a > b."""
        if not a > b:
            self._fail_with(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        """Check that a >= b."""
        if not a >= b:
            self._fail_with(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    # -- equality --

    def _getAssertEqualityFunc(self, first, second):
        function = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if function is None:
            return self._baseAssertEqual
        return getattr(self, function) if isinstance(function, str) else function

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail_with(msg, '%s != %s' % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        """Check that first == second; the message depends on their type."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Check that first != second."""
        if not first != second:
            self._fail_with(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Check that two numbers are equal, or that their difference rounded to `places` decimals (7) is 0, or is at most delta."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        places = 7 if places is None else places
        if difference <= delta if delta is not None else round(difference, places) == 0:
            return
        within = f'{safe_repr(delta)} delta' if delta is not None else f'{places!r} places'
        self._fail_with(msg, f'{safe_repr(first)} != {safe_repr(second)} within {within} ({safe_repr(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The opposite of assertAlmostEqual."""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        places = 7 if places is None else places
        if not first == second and (difference > delta if delta is not None else round(difference, places) != 0):
            return
        text = f'{safe_repr(first)} == {safe_repr(second)} within '
        text += f'{safe_repr(delta)} delta ({safe_repr(difference)} difference)' if delta is not None else f'{places!r} places'
        self._fail_with(msg, text)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Check that two sequences have equal items in the same order; seq_type: both must be of it."""
        name = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for nth, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{nth} sequence is not a {name}: {safe_repr(seq)}')
        text = _sequence_difference(seq1, seq2, name, seq_type)
        if text is not None:
            text = self._truncateMessage(text, '\n' + '\n'.join(_diff_of_values(seq1, seq2)))
            self.fail(self._formatMessage(msg, text))

    def assertListEqual(self, list1, list2, msg=None):
        """Check that two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Check that two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Check that two sets (whatever has a difference method) are equal."""
        only = []
        for nth, a, b in (('first', set1, set2), ('second', set2, set1)):
            try:
                only.append(a.difference(b))
            except TypeError as e:
                self.fail(f'invalid type when attempting set difference: {e}')
            except AttributeError as e:
                self.fail(f'{nth} argument does not support set difference: {e}')
        if not (only[0] or only[1]):
            return
        lines = []
        for items, here, there in ((only[0], 'first', 'second'), (only[1], 'second', 'first')):
            if items:
                lines.append(f'Items in the {here} set but not the {there}:')
                lines.extend(repr(item) for item in items)
        self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        """Check that two dictionaries are equal."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = '%s != %s' % _common_shorten_repr(d1, d2)
            text = self._truncateMessage(text, '\n' + '\n'.join(_diff_of_values(d1, d2)))
            self.fail(self._formatMessage(msg, text))

    def assertCountEqual(self, first, second, msg=None):
        """Check that two iterables have the same items, each as often, in any order."""
        first, second = list(first), list(second)
        try:
            differing = _count_diff_hashable(first, second)
        except TypeError:
            differing = _count_diff_all_purpose(first, second)
        if differing:
            lines = '\n'.join('First has %d, Second has %d:  %r' % d for d in differing)
            text = self._truncateMessage('Element counts were not equal:\n', lines)
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Check that two strings are equal; a difference is shown line by line."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        text = '%s != %s' % _common_shorten_repr(first, second)
        text = self._truncateMessage(text, '\n' + ''.join(_diff_of_texts(first, second)))
        self.fail(self._formatMessage(msg, text))

    # -- patterns --

    def assertRegex(self, text, expected_regex, msg=None):
        """Check that the pattern is found in the text."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = _compiled(expected_regex)
        if not expected_regex.search(text):
            self._fail_with(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Check that the pattern is not found in the text."""
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = _compiled(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start():match.end()]
            self._fail_with(msg, f'Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}')

    # -- exceptions, warnings, logs --

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Check that a call, or the block of a with statement, raises an exception of a class.

        `with self.assertRaises(KeyError, msg=...) as caught:` keeps the exception as caught.exception.
        """
        return _AssertRaisesContext(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same, and the pattern must be found in the exception's text."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Check that a call or a block gives a warning of a class: caught.warning, .filename, .lineno."""
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same, and the pattern must be found in the warning's text."""
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle('_assertNotWarns', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """A block that must log something of at least that level: caught.records, caught.output."""
        from ._log import AssertLogs
        return AssertLogs(self, logger, level)

    def assertNoLogs(self, logger=None, level=None):
        """A block that must log nothing of that level."""
        from ._log import AssertLogs
        return AssertLogs(self, logger, level, wanted=False)


# ---- differences ----

def _diff_of_values(first, second):
    from difflib import ndiff
    from pprint import pformat
    return ndiff(pformat(first).splitlines(), pformat(second).splitlines())


def _diff_of_texts(first, second):
    from difflib import ndiff
    if (first and first[-1] != '\n') or (second and second[-1] != '\n'):
        first = first and first + '\n'
        second = second and second + '\n'
    return ndiff(first.splitlines(keepends=True), second.splitlines(keepends=True))


_no_item = TypeError, IndexError, NotImplementedError


def _first_difference(seq1, seq2, count, name):
    """Text about the first of `count` items that differs, '' when none does."""
    for i in range(count):
        items = []
        for nth, seq in (('first', seq1), ('second', seq2)):
            try:
                items.append(seq[i])
            except _no_item:
                return f'\nUnable to index element {i} of {nth} {name}\n'
        if items[0] != items[1]:
            return '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _common_shorten_repr(*items))
    return ''


def _sequence_difference(seq1, seq2, name, seq_type):
    """What distinguishes two sequences; None: nothing."""
    lengths = []
    for nth, seq in (('First', seq1), ('Second', seq2)):
        try:
            lengths.append(len(seq))
        except (TypeError, NotImplementedError):
            return f'{nth} {name} has no length.    Non-sequence?'
    if seq1 == seq2:
        return None
    text = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
    shorter = min(lengths)
    where = _first_difference(seq1, seq2, shorter, name)
    if not where and lengths[0] == lengths[1] and seq_type is None and type(seq1) is not type(seq2):
        return None  # sequences of two types, with equal items
    text += where
    if lengths[0] != lengths[1]:
        nth, longer = ('First', seq1) if lengths[0] > shorter else ('Second', seq2)
        text += f'\n{nth} {name} contains {max(lengths) - shorter} additional elements.\n'
        try:
            text += f'First extra element {shorter}:\n{safe_repr(longer[shorter])}\n'
        except _no_item:
            text += f'Unable to index element {shorter} of {nth.lower()} {name}\n'
    return text


# ---- other kinds of test ----

class FunctionTestCase(TestCase):
    """A test made of plain functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _key(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((type(self),) + self._key())

    def __str__(self):
        return f'{strclass(self.__class__)} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(self.__class__)} tec={self._testFunc}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    """What stands for a subtest in the result."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not _no_message:
            parts.append(f'[{self._message}]')
        if self.params:
            parts.append('(' + ', '.join(f'{k}={v!r}' for k, v in self.params.items()) + ')')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'


class _SubTestBlock:
    """The with statement of subTest()."""

    def __init__(self, case, message, params):
        self.case = case
        self.message = message
        self.params = params

    def __enter__(self):
        case = self.case
        self.part = None
        if case._outcome is None or not case._outcome.result_supports_subtests:
            return
        self.parent = case._subtest
        params = self.params
        if self.parent is not None:  # the inner parameters first
            params = params | {k: v for k, v in self.parent.params.items() if k not in params}
        case._subtest = _SubTest(case, self.message, params)
        self.part = case._outcome.part(case._subtest, subTest=True)
        self.part.__enter__()

    def __exit__(self, kind, value, trace):
        if self.part is None:
            return False
        case, outcome = self.case, self.case._outcome
        try:
            handled = self.part.__exit__(kind, value, trace)
            if handled and not outcome.success:
                if outcome.result is not None and outcome.result.failfast:
                    raise _ShouldStop
            elif handled and outcome.expectedFailure:
                raise _ShouldStop
            return handled
        finally:
            case._subtest = self.parent

    def __call__(self, function):
        """As a decorator: each call of the function is a subtest."""
        from functools import wraps

        @wraps(function)
        def wrapper(*args, **kwargs):
            with _SubTestBlock(self.case, self.message, self.params):
                return function(*args, **kwargs)
        return wrapper
