"""unittest.main and the command `weft -m unittest`."""

import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

_NO_TESTS_EXITCODE = 5

_HELP = '''usage: {prog} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b] [-k TESTNAMEPATTERNS]
       {blank} [tests ...]

positional arguments:
  tests                a list of any number of test modules, classes and test methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  --durations N        Show the N slowest test cases (N=0 for all)
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
'''

_HELP_MODULES = '''
Examples:
  {prog} test_module               - run tests from test_module
  {prog} module.TestClass          - run tests from module.TestClass
  {prog} module.Class.test_method  - run specified test method
  {prog} path/to/test_file.py      - run tests from test_file.py

For test discovery: {prog} discover [-s START] [-p PATTERN] [-t TOP]
'''

_HELP_MAIN = '''
Examples:
  {prog}                           - run default set of tests
  {prog} MyTestSuite               - run suite 'MyTestSuite'
  {prog} MyTestCase.testSomething  - run MyTestCase.testSomething
  {prog} MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
'''

_LONG = {'--help': '-h', '--verbose': '-v', '--quiet': '-q', '--failfast': '-f', '--catch': '-c', '--buffer': '-b',
         '--locals': '--locals', '--durations': '--durations', '--start-directory': '-s', '--pattern': '-p',
         '--top-level-directory': '-t'}
_VALUED = {'-k', '--durations', '-s', '-p', '-t'}
_DISCOVERY = {'-s', '-p', '-t'}


class _UsageError(Exception):
    pass


def _split_options(argv, known):
    """(option, value or None) pairs and the plain arguments. Short options may stand together, values behind them or after."""
    options, plain = [], []
    rest = list(argv)
    while rest:
        word = rest.pop(0)
        if word == '--':
            return options, plain + rest
        if not word.startswith('-') or word == '-':
            plain.append(word)
            continue
        if word.startswith('--'):
            name, equals, value = word.partition('=')
            name, value = _LONG.get(name, name), value if equals else None
            tail = ''
        else:
            name, tail, value = word[:2], word[2:], None
        if name not in known:
            raise _UsageError(f'unrecognized arguments: {word}')
        if name not in _VALUED:
            if value is not None:
                raise _UsageError(f'argument {name}: ignored explicit argument {value!r}')
            if tail:
                rest.insert(0, '-' + tail)
        elif value is None:
            if not tail and not rest:
                raise _UsageError(f'argument {name}: expected one argument')
            value = tail or rest.pop(0)
        options.append((name, value))
    return options, plain


def _to_module_name(name):
    """A path to a Python file means its module."""
    if not name.lower().endswith('.py'):
        return name
    parts = [p for p in name[:-3].split('/') if p not in ('', '.')]
    return name if name.startswith('/') or '..' in parts else '.'.join(parts)


def _to_pattern(text):
    return text if '*' in text else f'*{text}*'


class TestProgram:
    """Loads tests, runs them, and leaves with their outcome as exit status: 0, 1, or 5 when there was none.

    `module` is the module to look in ('__main__'); None: the arguments name modules.
    """

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None
    _discovery_parser = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = module
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.buffer = buffer
        self.verbosity = verbosity
        self.tb_locals = tb_locals
        self.durations = durations
        if warnings is None and not getattr(sys, 'warnoptions', None):
            self.warnings = 'default'  # show each once, as nobody said what to show
        else:
            self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rsplit('/', 1)[-1]
        self.parseArgs(argv)
        self.runTests()

    # -- arguments --

    def _usage(self):
        return 'usage: {0} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b] [-k TESTNAMEPATTERNS]\n'.format(self.progName)

    def _print_help(self):
        text = _HELP + (_HELP_MODULES if self.module is None else _HELP_MAIN)
        print(text.format(prog=self.progName, blank=' ' * len(self.progName)), end='')

    def parseArgs(self, argv):
        """Set the options, and load the tests that are named."""
        words = argv[1:]
        discover = self.module is None and words[:1] == ['discover']
        if discover:
            words = words[1:]
        known = set(_LONG.values()) | {'-k'} if discover else set(_LONG.values()) - _DISCOVERY | {'-k'}
        try:
            options, plain = _split_options(words, known)
            found = self._set_options(options)
        except _UsageError as e:
            sys.stderr.write(f'{self._usage()}{self.progName}: error: {e}\n')
            sys.exit(2)
        if discover or (self.module is None and not plain):
            self._discover(found, plain)
            return
        if plain:
            self.testNames = [_to_module_name(name) for name in plain] if self.module is None else plain
            if self.module is not None and __name__ == '__main__':
                self.module = None
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _set_options(self, options):
        """Sets what belongs here; answers what belongs to discovery."""
        found = {}
        patterns = []
        for name, value in options:
            if name == '-h':
                self._print_help()
                sys.exit(0)
            elif name == '-v':
                self.verbosity = 2
            elif name == '-q':
                self.verbosity = 0
            elif name == '-f':
                self.failfast = True
            elif name == '-c':
                self.catchbreak = True
            elif name == '-b':
                self.buffer = True
            elif name == '--locals':
                self.tb_locals = True
            elif name == '-k':
                patterns.append(_to_pattern(value))
            elif name == '--durations':
                if not value.lstrip('-').isdigit():
                    raise _UsageError(f'argument --durations: invalid int value: {value!r}')
                self.durations = int(value)
            else:
                found[name] = value
        self.testNamePatterns = self.testNamePatterns or patterns
        self.failfast = bool(self.failfast)
        self.catchbreak = bool(self.catchbreak)
        self.buffer = bool(self.buffer)
        return found

    def _discover(self, found, plain):
        start, pattern, top = (plain + [None] * 3)[:3]
        self.start = found.get('-s', start) or '.'
        self.pattern = found.get('-p', pattern) or 'test*.py'
        self.top = found.get('-t', top)
        self.createTests(from_discovery=True)

    # -- tests --

    def createTests(self, from_discovery=False, Loader=None):
        """Set self.test."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            chosen = self.testLoader if Loader is None else Loader()
            self.test = chosen.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def _make_runner(self):
        make = self.testRunner or runner.TextTestRunner
        if not isinstance(make, type):
            return make
        options = {'verbosity': self.verbosity, 'failfast': self.failfast, 'buffer': self.buffer, 'warnings': self.warnings}
        for more in ({'tb_locals': self.tb_locals, 'durations': self.durations}, {}):
            try:
                return make(**options, **more)
            except TypeError:  # a class that knows fewer options
                pass
        return make()

    def runTests(self):
        """Run them, and leave unless told to stay."""
        if self.catchbreak:
            installHandler()
        self.result = self._make_runner().run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
