"""Warnings in tests."""
import sys
import warnings


def check_syntax_warning(testcase, statement, errtext='', *, lineno=1, offset=None):
    """One SyntaxWarning in the statement, which as an error has a place; and without the warnings it compiles."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always', SyntaxWarning)
        compile(statement, '<testcase>', 'exec')
    testcase.assertEqual(len(caught), 1, caught)
    warning, = caught
    testcase.assertTrue(issubclass(warning.category, SyntaxWarning), warning.category)
    if errtext:
        testcase.assertRegex(str(warning.message), errtext)
    testcase.assertEqual(warning.filename, '<testcase>')
    testcase.assertEqual(warning.lineno, lineno)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('error', SyntaxWarning)
        from . import check_syntax_error
        check_syntax_error(testcase, statement, errtext, lineno=lineno, offset=offset)
    testcase.assertEqual(caught, [])


def ignore_warnings(*, category):
    def decorate(function):
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter('ignore', category=category)
                return function(self, *args, **kwargs)
        wrapper.__name__ = function.__name__
        return wrapper
    return decorate


class WarningsRecorder:
    """The last warning's attributes, and all of them."""

    def __init__(self, log):
        self._log = log
        self._last = 0

    @property
    def warnings(self):
        return self._log[self._last:]

    def reset(self):
        self._last = len(self._log)

    def __getattr__(self, name):
        if len(self._log) > self._last:
            return getattr(self._log[-1], name)
        if name in warnings.WarningMessage._WARNING_DETAILS:
            return None
        raise AttributeError(f'{self!r} has no attribute {name!r}')


class check_warnings:
    """A block that must give the warnings that are named as (pattern, class), and no others, unless quiet."""

    def __init__(self, *filters, **options):
        self.quiet = options.get('quiet', not filters)
        self.filters = filters or (('', Warning),)

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__.clear()
        module = sys.modules['warnings']  # which may not be the one that was imported here
        self.catcher = module.catch_warnings(record=True)
        self.log = self.catcher.__enter__()
        module.simplefilter('always')
        return WarningsRecorder(self.log)

    def __exit__(self, kind, value, trace):
        self.catcher.__exit__(kind, value, trace)
        if kind is not None:
            return
        import re
        left = list(self.log)
        missing = []
        for pattern, category in self.filters:
            found = [w for w in left if re.match(pattern, str(w.message), re.I) and issubclass(w.category, category)]
            left = [w for w in left if w not in found]
            if not found and not self.quiet:
                missing.append((pattern, category.__name__))
        if left:
            raise AssertionError(f'unhandled warning {left[0]}')
        if missing:
            raise AssertionError(f'filter {missing[0]} did not catch any warning')


class _NoWarnings:
    def __init__(self, testcase, message, category, force_gc):
        self.testcase, self.message, self.category, self.force_gc = testcase, message, category, force_gc

    def __enter__(self):
        self.catcher = warnings.catch_warnings(record=True)
        self.log = self.catcher.__enter__()
        warnings.filterwarnings('always', message=self.message, category=self.category)

    def __exit__(self, kind, value, trace):
        if self.force_gc:
            from . import gc_collect
            gc_collect()
        self.catcher.__exit__(kind, value, trace)
        if kind is None:
            self.testcase.assertEqual(self.log, [])


def check_no_warnings(testcase, message='', category=Warning, force_gc=False):
    return _NoWarnings(testcase, message, category, force_gc)


def check_no_resource_warning(testcase):
    return _NoWarnings(testcase, '', ResourceWarning, True)


def save_restore_warnings_filters():
    return warnings.catch_warnings()
