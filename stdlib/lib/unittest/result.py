"""TestResult: what became of the tests that were run."""

import sys
import traceback

from .util import strclass

__unittest = True

STDOUT_LINE = '\nStdout:\n%s'
STDERR_LINE = '\nStderr:\n%s'


def failfast(method):
    """A method after which the run stops, if it was asked to stop at the first failure."""
    def inner(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)
    inner.__name__, inner.__qualname__, inner.__doc__ = method.__name__, method.__qualname__, method.__doc__
    return inner


def _whole_lines(text):
    return text if not text or text.endswith('\n') else text + '\n'


class TestResult:
    """Counts the tests and keeps what went wrong: pairs of a test and the text of a traceback."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.testsRun = 0
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout = sys.stdout
        self._original_stderr = sys.stderr
        self._mirrorOutput = False

    def __repr__(self):
        return (f'<{strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')

    # -- the run --

    def startTestRun(self):
        """Called once before the tests."""

    def stopTestRun(self):
        """Called once after the tests."""

    def startTest(self, test):
        """Called before each test."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called after each test."""
        self._restoreStdout()
        self._mirrorOutput = False

    def printErrors(self):
        """Called by the runner at the end."""

    def stop(self):
        """Run no more tests."""
        self.shouldStop = True

    def wasSuccessful(self):
        """Whether nothing failed so far."""
        return not (self.failures or self.errors or getattr(self, 'unexpectedSuccesses', ()))

    # -- what tests print --

    def _setupStdout(self):
        if not self.buffer:
            return
        if self._stderr_buffer is None:
            from io import StringIO
            self._stderr_buffer = StringIO()
            self._stdout_buffer = StringIO()
        sys.stdout = self._stdout_buffer
        sys.stderr = self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        if self._mirrorOutput:
            for text, stream, form in ((sys.stdout.getvalue(), self._original_stdout, STDOUT_LINE),
                                       (sys.stderr.getvalue(), self._original_stderr, STDERR_LINE)):
                if text:
                    stream.write(form % _whole_lines(text))
        sys.stdout = self._original_stdout
        sys.stderr = self._original_stderr
        for buffer in (self._stdout_buffer, self._stderr_buffer):
            buffer.seek(0)
            buffer.truncate()

    # -- outcomes --

    def addSuccess(self, test):
        """The test passed."""

    @failfast
    def addError(self, test, err):
        """The test raised something else than a failure; err is as sys.exc_info() answers."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """The test failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A subtest is over; err is None when it passed."""
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        failed = issubclass(err[0], test.failureException)
        (self.failures if failed else self.errors).append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSkip(self, test, reason):
        """The test was skipped."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """The test failed as expected."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """The test was expected to fail and passed."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """How many seconds the test took, its cleanup included."""
        if hasattr(self, 'collectedDurations'):
            self.collectedDurations.append((str(test), elapsed))

    # -- tracebacks --

    def _exc_info_to_string(self, err, test):
        kind, value, trace = err
        trace = self._clean_tracebacks(kind, value, trace, test)
        text = ''.join(traceback.TracebackException(kind, value, trace, capture_locals=self.tb_locals, compact=True).format())
        if self.buffer:
            for printed, form in ((sys.stdout.getvalue(), STDOUT_LINE), (sys.stderr.getvalue(), STDERR_LINE)):
                if printed:
                    text += form % _whole_lines(printed)
        return text

    def _clean_tracebacks(self, kind, value, trace, test):
        """The traceback without the frames of this package, also in the exceptions that led to this one."""
        cleaned = self._without_own_frames(kind, trace, test)
        seen = {id(value)}
        rest = [value]
        while rest:
            e = rest.pop()
            for linked in (e.__cause__, e.__context__) if e is not None else ():
                if linked is not None and id(linked) not in seen:
                    seen.add(id(linked))
                    rest.append(linked)
                    linked.__traceback__ = self._without_own_frames(type(linked), linked.__traceback__, test)
        return cleaned

    def _without_own_frames(self, kind, trace, test):
        while trace is not None and self._is_relevant_tb_level(trace):
            trace = trace.tb_next
        if kind is test.failureException and trace is not None:
            last = trace
            while last.tb_next is not None and not self._is_relevant_tb_level(last.tb_next):
                last = last.tb_next
            last.tb_next = None
        return trace

    def _is_relevant_tb_level(self, trace):
        return '__unittest' in trace.tb_frame.f_globals
