"""What the tests ask of tempfile: names and folders that nobody else has."""
import os


def gettempdir():
    return os.environ.get('TMPDIR', '/tmp')


def mktemp(suffix='', prefix='tmp', dir=None):
    return os.path.join(dir or gettempdir(), prefix + os.urandom(8).hex() + suffix)


def mkdtemp(suffix='', prefix='tmp', dir=None):
    name = mktemp(suffix, prefix, dir)
    os.mkdir(name, 0o700)
    return name


class TemporaryDirectory:
    def __init__(self, suffix='', prefix='tmp', dir=None):
        self.name = mkdtemp(suffix, prefix, dir)

    def cleanup(self):
        from shutil import rmtree
        rmtree(self.name, ignore_errors=True)

    def __enter__(self):
        return self.name

    def __exit__(self, *info):
        self.cleanup()


def SpooledTemporaryFile(*args, **kwargs):
    import unittest
    raise unittest.SkipTest('keeps a temporary file in memory')


class NamedTemporaryFile:
    """A file that is removed when it is closed, unless delete is false; everything else is the open file's."""

    def __init__(self, mode='w+b', buffering=-1, encoding=None, newline=None, suffix='', prefix='tmp', dir=None, delete=True,
                 delete_on_close=True):
        self.name = mktemp(suffix, prefix, dir)
        self.file = open(self.name, mode, buffering, encoding, None, newline)
        self.removed_by_close, self.removed_by_exit = delete and delete_on_close, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.removed_by_close:
            self.removed_by_close = self.removed_by_exit = False
            os.unlink(self.name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *info):
        self.close()
        if self.removed_by_exit:
            os.unlink(self.name)
