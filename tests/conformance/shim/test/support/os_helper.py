"""Files for tests."""
import unittest

TESTFN = '@weft_test_tmp'
TESTFN_ASCII = TESTFN
FS_NONASCII = ''


def unlink(path):
    import os
    try:
        os.unlink(path)
    except FileNotFoundError:
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


class temp_cwd(temp_dir):
    def __init__(self, name='tempcwd', quiet=False):
        super().__init__(None, quiet)

    def __enter__(self):
        path = super().__enter__()
        import os
        self.before = os.getcwd()
        os.chdir(path)
        return path

    def __exit__(self, *info):
        import os
        os.chdir(self.before)
        super().__exit__(*info)


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (isinstance(self.path, type) and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


class EnvironmentVarGuard(dict):
    def __enter__(self):
        raise unittest.SkipTest('sets environment variables')

    def __exit__(self, *info):
        pass


def skip_unless_symlink(test):
    return unittest.skip('makes links')(test)
