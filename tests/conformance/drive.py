"""Runs the tests of one file and writes a line about each: drive.py MODULE IMPORTS [SKIPPED...]

Runs under Weft and under CPython alike. Lines begin with a mark: START id; then OK, SKIP, FAIL or ERROR with the id, a tab and a reason.
IMPORTS names the modules that the file imports, with commas. Tests whose ids are given are left out: they were run before.
"""
import sys
import unittest

MARK = '\x01@ '


def write(kind, test, reason=''):
    reason = reason.replace('\n', '\x02').encode('utf-8', 'backslashreplace').decode()
    sys.__stdout__.write(f'\n{MARK}{kind} {test}\t{reason}\n')
    sys.__stdout__.flush()


class Absent:
    """Stands for a module that is not there: whoever uses it is skipped. While the file is being loaded, what is called gives another."""

    loading = True

    def __init__(self, name):
        self.__name__ = name

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return Absent(f'{self.__name__}.{name}')

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and callable(args[0]):  # as a decorator: who uses what it decorates is skipped
            return Absent(f'{self.__name__}(...)')
        if Absent.loading:
            return Absent(f'{self.__name__}()')
        raise unittest.SkipTest(f'there is no {self.__name__}')

    def __mro_entries__(self, bases):
        return ()

    def __truediv__(self, other):
        return self

    def __getitem__(self, key):
        return Absent(f'{self.__name__}[...]')

    def __iter__(self):
        return iter(())


def stand_in(names):
    """Puts a stand-in where a module, or a private name of one, cannot be imported, so that the rest of the file can run."""
    absent = []
    for name in names:
        if name in sys.modules or name.startswith(('_test', 'test', 'xx', '.', 'asyncio')) or not name.replace('.', '').isidentifier():
            continue
        parent, _, last = name.rpartition('.')
        if hasattr(sys.modules.get(parent), last):
            continue
        try:
            __import__(name)
        except BaseException as e:
            absent.append(f'{name}: {type(e).__name__}: {e}')
            while name and name not in sys.modules:  # a package that cannot be imported either needs one, too
                module = sys.modules[name] = Absent(name)
                name, _, last = name.rpartition('.')
                if name in sys.modules:
                    try:
                        setattr(sys.modules[name], last, module)
                    except AttributeError:
                        pass
    return absent


def text_of(exception):
    return f'{type(exception).__name__}: {exception}'.split('\n')[0][:300]


class Result(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.failed = None
        write('START', test.id())

    def note(self, kind, test, err):
        self.failed = kind, text_of(err[1]) + '\n' + self.where(err[2])

    def where(self, trace):
        lines = []
        while trace is not None:
            lines.append(f'{trace.tb_frame.f_code.co_filename.rsplit("/", 1)[-1]}:{trace.tb_lineno}')
            trace = trace.tb_next
        return ' '.join(lines[-8:])

    def addError(self, test, err):
        if not isinstance(test, unittest.TestCase):  # a fixture
            write('FIXTURE', test.id(), text_of(err[1]))
        else:
            self.note('ERROR', test, err)

    def addFailure(self, test, err):
        self.note('FAIL', test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None and self.failed is None:
            self.note('FAIL', test, err)

    def addSkip(self, test, reason):
        if test.__class__.__name__ == '_SubTest':
            return
        self.failed = 'SKIP', reason
        if not isinstance(test, unittest.TestCase):
            write('FIXTURE', test.id(), 'skipped: ' + reason)

    def addExpectedFailure(self, test, err):
        self.failed = 'OK', 'expected failure'

    def addUnexpectedSuccess(self, test):
        self.failed = 'FAIL', 'unexpected success'

    def stopTest(self, test):
        super().stopTest(test)
        kind, reason = self.failed or ('OK', '')
        write(kind, test.id(), reason)


def each(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each(test)
        else:
            yield test


def main():
    name, imports, left_out = sys.argv[1], sys.argv[2].split(','), set(sys.argv[3:])
    for line in stand_in(imports):
        write('ABSENT', name, line)
    try:
        suite = unittest.defaultTestLoader.loadTestsFromName(name)
    except unittest.SkipTest as e:
        write('MODULE', name, f'skipped: {e}')
        return
    Absent.loading = False
    for error in unittest.defaultTestLoader.errors:
        write('MODULE', name, error.strip())
    tests = [t for t in each(suite) if isinstance(t, unittest.TestCase) and t.id() not in left_out]
    unittest.TestSuite(tests).run(Result())
    write('END', name)


main()
