"""A small stand-in for CPython's test.support, in our own words: what the test files that Weft runs ask of it.

It may skip what cannot apply to Weft; it passes nothing. The reasons that begin with "CPython" mark tests of CPython's own insides.
"""
import sys
import unittest

from . import import_helper, os_helper, testcase, warnings_helper

verbose = False
failfast = False
is_wasi = is_emscripten = is_android = is_apple_mobile = is_apple = is_jython = False
has_fork_support = has_subprocess_support = has_socket_support = False
Py_DEBUG = Py_GIL_DISABLED = Py_TRACE_REFS = False
MISSING_C_DOCSTRINGS = False
HAVE_DOCSTRINGS = True
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 2 ** 20, 2 ** 30, 2 ** 31, 2 ** 32
LOOPBACK_TIMEOUT = 10.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
C_RECURSION_LIMIT = 1000
TEST_HOME_DIR = None
REPO_ROOT = ''
real_max_memuse = 0
has_strftime_extensions = True

INTERNAL = 'CPython only'


NHASHBITS = sys.hash_info.width
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1


class Error(Exception):
    """What goes wrong in tests."""


class TestFailed(Error):
    """A test failed."""


class ResourceDenied(unittest.SkipTest):
    """A test wants what it may not use here."""


class CPUStopwatch:
    """Measures the processor time of a block: .seconds afterwards; .clock_info has the clock's resolution."""

    def __enter__(self):
        import time
        self._clock = time.process_time
        self.clock_info = time.get_clock_info('process_time')
        self._started = self._clock()
        return self

    def __exit__(self, *exc):
        self.seconds = self._clock() - self._started


# ---- what does not apply ----

def cpython_only(test):
    return unittest.skip(INTERNAL)(test)


def impl_detail(msg=None, **guards):
    return _same if check_impl_detail(**guards) else unittest.skip(f'{INTERNAL}: {msg or "a detail of the implementation"}')


def check_impl_detail(**guards):
    """Weft is none of the implementations that the tests name, but behaves as CPython where these are excluded."""
    return bool(guards) and not any(guards.values())


def _same(test):
    return test


def refcount_test(test):
    return unittest.skip(f'{INTERNAL}: counts references')(test)


def requires_resource(resource):
    if resource == 'cpu':
        return _same
    return unittest.skip(f'resource {resource!r} is not enabled')


def requires(resource, msg=None):
    if resource != 'cpu':
        raise ResourceDenied(msg or f'Use of the {resource!r} resource not enabled')


def is_resource_enabled(resource):
    return resource == 'cpu'


def requires_subprocess():
    return unittest.skip('starts processes')


def requires_fork():
    return unittest.skip('forks')


def requires_working_socket(*, module=False):
    if module:
        return None
    return _same


def requires_limited_api(test):
    return unittest.skip(f'{INTERNAL}: the C interface')(test)


def requires_gil_enabled(msg='needs the GIL'):
    return _same


def requires_specialization(test):
    return unittest.skip(f'{INTERNAL}: specialised bytecode')(test)


requires_docstrings = skip_if_buggy_ucrt_strfptime = _same
requires_IEEE_754 = _same
skip_emscripten_stack_overflow = skip_wasi_stack_overflow = skip_if_pgo_task = lambda *a: _same
requires_zlib = requires_gzip = requires_bz2 = requires_lzma = lambda reason='': unittest.skip('compresses')
thread_unsafe = no_tracing = no_rerun = reset_code = skip_on_s390x = _same


def skip_if_buildbot(reason=None):
    return _same


def has_no_debug_ranges():
    return False


def requires_debug_ranges(reason=None):
    return _same


def requires_mac_ver(*version):
    return _same


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest('starts processes')


def with_pymalloc():
    raise unittest.SkipTest(f'{INTERNAL}: its allocator')


def optim_args_from_interpreter_flags():
    return []


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    return standard_tests


def findfile(filename, subdir=None):
    """A data file of CPython's tests, where its library is."""
    import os
    for folder in sys.path:
        path = os.path.join(folder, 'test', subdir or '', filename)
        if os.path.exists(path):
            return path
    return filename


def skip_if_sanitizer(reason=None, **kinds):
    return _same


def skip_if_suppress_immortalization():
    return _same


def check_sanitizer(**kinds):
    return False


def suppress_immortalization(suppress=True):
    return _Nothing()


def bigmemtest(size, memuse, dry_run=True):
    def decorate(function):
        def wrapper(self):
            raise unittest.SkipTest('wants much memory')
        wrapper.__name__ = function.__name__
        return wrapper
    return decorate


def bigaddrspacetest(function):
    def wrapper(self):
        raise unittest.SkipTest('wants much address space')
    wrapper.__name__ = function.__name__
    return wrapper


def check_sizeof(test, o, size):
    raise unittest.SkipTest(f'{INTERNAL}: sizes of objects')


def calcobjsize(fmt):
    raise unittest.SkipTest(f'{INTERNAL}: sizes of objects')


calcvobjsize = calcobjsize


def run_in_subinterp(code):
    raise unittest.SkipTest(f'{INTERNAL}: subinterpreters')


def subTests(names, values, /, *, _do_cleanups=False):
    raise unittest.SkipTest('makes subtests by a decorator')


def run_with_locale(category, *locales):
    def decorate(function):
        def wrapper(self, *args, **kwargs):
            raise unittest.SkipTest('sets a locale')
        wrapper.__name__ = function.__name__
        return wrapper
    return decorate


run_with_locales = run_with_locale


def collision_stats(nbins, nballs):
    """Mean and standard deviation of the collisions when so many balls are thrown into so many bins."""
    n, k = float(nbins), float(nballs)
    p1 = (1 - 1 / n) ** k
    p2 = (1 - 2 / n) ** k
    empty = n * p1
    return k - n + empty, max(n * (n - 1) * p2 + empty * (1 - empty), 0.0) ** 0.5


# ---- memory and recursion ----

def gc_collect():
    import gc
    for _ in range(3):
        gc.collect()


def disable_gc():
    return _Nothing()


def get_c_recursion_limit():
    return 100_000  # Weft's is bytes of the C stack: more than these hold


def get_recursion_depth():
    depth, frame = 0, sys._getframe(1)
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    return depth


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth() + 1


def exceeds_recursion_limit():
    return max(sys.getrecursionlimit() * 10, 150_000)


def infinite_recursion(max_depth=None):
    return set_recursion_limit(max_depth or 20_000)


class _Decorating:
    """A context manager that may decorate a test, too."""

    def __call__(self, test):
        from functools import wraps

        @wraps(test)
        def wrapper(*args, **kwargs):
            with self:
                return test(*args, **kwargs)
        return wrapper


class gc_threshold(_Decorating):
    """Other thresholds of the collector during a block."""

    def __init__(self, *thresholds):
        self.thresholds = thresholds

    def __enter__(self):
        import gc
        self.before = gc.get_threshold()
        gc.set_threshold(*self.thresholds)

    def __exit__(self, *info):
        import gc
        gc.set_threshold(*self.before)


class set_recursion_limit(_Decorating):
    def __init__(self, limit):
        self.limit = limit

    def __enter__(self):
        self.before = sys.getrecursionlimit()
        sys.setrecursionlimit(max(self.limit, 100))

    def __exit__(self, *info):
        sys.setrecursionlimit(self.before)


class adjust_int_max_str_digits:
    def __init__(self, digits):
        self.digits = digits

    def __enter__(self):
        self.before = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(self.digits)

    def __exit__(self, *info):
        sys.set_int_max_str_digits(self.before)


def check_free_after_iterating(test, iter, cls, args=()):
    """An iterator at its end lets go of what it iterated."""
    freed = []

    def use():
        class Watched(cls):
            def __del__(self):
                freed.append(True)
                for _ in it:
                    break

        it = iter(Watched(*args))
        test.assertRaises(StopIteration, next, it)
    use()
    gc_collect()
    test.assertTrue(freed)


# ---- streams ----

class _Captured:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        from io import StringIO
        self.before = getattr(sys, self.name)
        stream = StringIO()
        setattr(sys, self.name, stream)
        return stream

    def __exit__(self, *info):
        setattr(sys, self.name, self.before)


def captured_output(name):
    return _Captured(name)


def captured_stdout():
    return _Captured('stdout')


def captured_stderr():
    return _Captured('stderr')


def captured_stdin():
    return _Captured('stdin')


class _Nothing:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        return None

    def __call__(self, test):
        return test


def SuppressCrashReport():
    return _Nothing()


def force_not_colorized(test):
    return test


force_not_colorized_test_class = force_colorized = force_not_colorized
no_color = _Nothing


class catch_unraisable_exception:
    """What sys.unraisablehook is told during a block."""

    def __init__(self):
        self.unraisable = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        if not hasattr(sys, 'unraisablehook'):
            raise unittest.SkipTest('wants sys.unraisablehook')
        self.before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *info):
        sys.unraisablehook = self.before
        self.unraisable = None


# ---- what tests work on ----

class BrokenIter:
    """An iterable that divides by zero where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        self.next_raises, self.iter_raises = next_raises, iter_raises
        if init_raises:
            1/0

    def __iter__(self):
        if self.iter_raises:
            1/0
        return self

    def __next__(self):
        if self.next_raises:
            1/0


def sortdict(names):
    return '{%s}' % ', '.join(f'{key!r}: {names[key]!r}' for key in sorted(names))


def maybe_get_event_loop_policy():
    return None


# ---- assertions ----

def run_code(code):
    """The names that a piece of code, indented as it stands in the test, leaves."""
    import textwrap
    names = {}
    exec(textwrap.dedent(code), names)
    return names


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    e = caught.exception
    testcase.assertIsNotNone(e.lineno)
    testcase.assertIsNotNone(e.offset)
    if lineno is not None:
        testcase.assertEqual(e.lineno, lineno)
    if offset is not None:
        testcase.assertEqual(e.offset, offset)


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f'object {obj!r} has no attribute {name!r}') from None


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    names = name_of_module or (module.__name__,)
    names = (names,) if isinstance(names, str) else names
    expected = set(extra)
    for name in dir(module):
        value = getattr(module, name)
        if name.startswith('_') or name in not_exported:
            continue
        if getattr(value, '__module__', None) in names or not (hasattr(value, '__module__') or isinstance(value, type(sys))):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def check_disallow_instantiation(test_case, kind, *args, **kwargs):
    name = kind.__name__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__name__}'
    with test_case.assertRaises(TypeError) as caught:
        kind(*args, **kwargs)
    test_case.assertIn(f"cannot create '{name}' instances", str(caught.exception))


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    """Public and special names of the first that the second has not."""
    return {n for n in {*dir(ref_api)} - {*dir(other_api), *ignore} if n[:1] != '_' or n[-2:] == '__'}


def iter_builtin_types():
    import builtins
    return (v for v in vars(builtins).values() if isinstance(v, type) and v.__module__ == 'builtins')


def iter_slot_wrappers(cls):
    """(name, whether the class itself has it) of each special method that the implementation gives a class."""
    import types
    for name in dir(cls):
        value = getattr(cls, name, None)
        if isinstance(value, types.WrapperDescriptorType):
            yield name, name in vars(cls)


class swap_attr:
    def __init__(self, obj, name, value):
        self.obj, self.name, self.value = obj, name, value

    def __enter__(self):
        self.had = hasattr(self.obj, self.name)
        self.before = getattr(self.obj, self.name, None)
        setattr(self.obj, self.name, self.value)
        return self.before

    def __exit__(self, *info):
        if self.had:
            setattr(self.obj, self.name, self.before)
        elif hasattr(self.obj, self.name):
            delattr(self.obj, self.name)


class swap_item:
    def __init__(self, obj, key, value):
        self.obj, self.key, self.value = obj, key, value

    def __enter__(self):
        self.had = self.key in self.obj
        self.before = self.obj[self.key] if self.had else None
        self.obj[self.key] = self.value
        return self.before

    def __exit__(self, *info):
        if self.had:
            self.obj[self.key] = self.before
        else:
            self.obj.pop(self.key, None)


class _Always:
    def __init__(self, equal):
        self.equal = equal

    def __eq__(self, other):
        return self.equal

    def __ne__(self, other):
        return not self.equal

    __hash__ = object.__hash__


ALWAYS_EQ = _Always(True)
NEVER_EQ = _Always(False)


class _Largest:
    def __eq__(self, other):
        return isinstance(other, type(self))

    def __lt__(self, other):
        return False

    def __gt__(self, other):
        return not isinstance(other, type(self))

    def __le__(self, other):
        return isinstance(other, type(self))

    def __ge__(self, other):
        return True

    __hash__ = object.__hash__


class _Smallest:
    def __eq__(self, other):
        return isinstance(other, type(self))

    def __gt__(self, other):
        return False

    def __lt__(self, other):
        return not isinstance(other, type(self))

    def __ge__(self, other):
        return isinstance(other, type(self))

    def __le__(self, other):
        return True

    __hash__ = object.__hash__


LARGEST = _Largest()
SMALLEST = _Smallest()


def sleeping_retry(timeout, err_msg=None, /, **options):
    """Rounds with growing pauses until the time is over."""
    import time
    end = time.monotonic() + timeout
    delay = 0.01
    while time.monotonic() < end:
        yield
        time.sleep(delay)
        delay = min(delay * 2, 1.0)
    raise AssertionError(err_msg or f'timeout ({timeout} seconds)')


def busy_retry(timeout, err_msg=None, /, **options):
    return sleeping_retry(timeout, err_msg)


def run_unittest(*classes):
    raise unittest.SkipTest('runs tests by itself')


def reap_children():
    pass


def threading_cleanup(*args):
    pass


def __getattr__(name):
    if name in ('script_helper', 'threading_helper'):
        __import__(f'test.support.{name}')
        return sys.modules[f'test.support.{name}']
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
