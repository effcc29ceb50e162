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
    def __init__(self, **parts):
        self.name = mkdtemp(**parts)

    def __enter__(self):
        return self.name

    def __exit__(self, *info):
        import shutil
        shutil.rmtree(self.name)


def SpooledTemporaryFile(*args, **kwargs):
    import unittest
    raise unittest.SkipTest('keeps a temporary file in memory')
