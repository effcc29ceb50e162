"""Files for tests."""
import unittest

TESTFN = '@weft_test_tmp'
TESTFN_ASCII = TESTFN
TESTFN_UNICODE = TESTFN + '-\xe0\xf2\u0258\u0141\u011f'
TESTFN_NONASCII = TESTFN + '-\xe6'
TESTFN_UNDECODABLE = TESTFN.encode() + b'\xe7w\xf0'
TESTFN_UNENCODABLE = None
FS_NONASCII = '\xe6'


def unlink(path):
    import os
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def rmdir(path):
    import os
    try:
        os.rmdir(path)
    except FileNotFoundError:
        pass


def make_bad_fd():
    raise unittest.SkipTest('wants descriptors')


def can_symlink():
    return True


def create_empty_file(path):
    with open(path, 'x'):
        pass


def rmtree(path):
    import shutil
    shutil.rmtree(path, ignore_errors=True)


class temp_dir:
    def __init__(self, path=None, quiet=False):
        self.path = path

    def __enter__(self):
        try:
            import os
            import tempfile
        except ImportError:
            raise unittest.SkipTest('wants folders') from None
        if self.path is None:
            self.path = tempfile.mkdtemp()
        else:
            os.mkdir(self.path)
        return self.path

    def __exit__(self, *info):
        rmtree(self.path)


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (isinstance(self.path, type) and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    """The environment that this script sees; afterwards as it was."""

    def __init__(self):
        import os
        self.environ = os.environ
        self.keys, self.clear = self.environ.keys, self.environ.clear

    def __getitem__(self, name):
        return self.environ[name]

    def __setitem__(self, name, value):
        self.environ[name] = value

    def __delitem__(self, name):
        self.environ.pop(name, None)

    set, unset = __setitem__, __delitem__

    def __enter__(self):
        self.before = self.environ.copy()
        return self

    def __exit__(self, *info):
        self.environ.clear()
        self.environ.update(self.before)


def skip_unless_symlink(test):
    return test


def skip_unless_working_chmod(test):
    return unittest.skip('changes modes')(test)


def temp_cwd(name='tempcwd', quiet=False):
    raise unittest.SkipTest('changes the working folder')


change_cwd = temp_cwd
