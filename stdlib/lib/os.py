"""The file system, the environment and the process, as far as the host gives scripts access to them."""

import sys
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import MutableMapping

import _os_system
import posixpath as path
from _io import _path as fspath
from _os_system import getpid, strerror
from _types import GenericAlias as _GenericAlias, dotted as _dotted
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

sys.modules['os.path'] = path

error = OSError
name = 'posix'
linesep = '\n'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class PathLike(metaclass=ABCMeta):
    """What has __fspath__."""

    __slots__ = ()
    __class_getitem__ = classmethod(_GenericAlias)

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in c.__dict__ for c in subclass.__mro__) or NotImplemented
        return NotImplemented


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class stat_result(namedtuple('stat_result', 'st_mode st_ino st_dev st_nlink st_uid st_gid st_size')):
    """The status of a file. The times are attributes: seconds, and with _ns nanoseconds since 1970."""

    st_atime = property(lambda self: self.st_atime_ns / 1e9)
    st_mtime = property(lambda self: self.st_mtime_ns / 1e9)
    st_ctime = property(lambda self: self.st_ctime_ns / 1e9)


def stat(path, *, follow_symlinks=True):
    fields = _os_system.stat(fspath(path), bool(follow_symlinks))
    result = stat_result(*fields[:7])
    result.st_atime_ns, result.st_mtime_ns, result.st_ctime_ns = fields[7:]
    return result


def lstat(path):
    return stat(path, follow_symlinks=False)


def getcwd():
    return _os_system.getcwd()


def getcwdb():
    return fsencode(_os_system.getcwd())


def urandom(size, /):
    return _os_system.urandom(size)


def listdir(path='.'):
    path = '.' if path is None else fspath(path)
    names = _os_system.listdir(path)
    return [fsencode(name) for name in names] if isinstance(path, bytes) else names


def remove(path):
    _os_system.change('remove', fspath(path), None)


unlink = remove


def mkdir(path, mode=0o777):
    _os_system.change('mkdir', fspath(path), mode)


def rmdir(path):
    _os_system.change('rmdir', fspath(path), None)


def rename(src, dst):
    _os_system.change('rename', fspath(src), fspath(dst))


replace = rename


def symlink(src, dst, target_is_directory=False):
    """Make a symbolic link dst that says src."""
    _os_system.change('symlink', fspath(src), fspath(dst))


def readlink(path):
    """What a symbolic link says."""
    path = fspath(path)
    target = _os_system.readlink(path)
    return fsencode(target) if isinstance(path, bytes) else target


def makedirs(name, mode=0o777, exist_ok=False):
    """mkdir() that makes the folders above, too."""
    name = fspath(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b'.' if isinstance(tail, bytes) else '.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """rmdir(), and of the folders above as long as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


@_dotted
class DirEntry:
    """A name in a folder, as scandir() gives it."""

    __slots__ = ('name', 'path')
    __module__ = 'posix'
    __class_getitem__ = classmethod(_GenericAlias)

    def __fspath__(self):
        return self.path

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o100000

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def _kind(self, follow):
        try:
            return stat(self.path, follow_symlinks=follow).st_mode & 0o170000
        except FileNotFoundError:
            return 0

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, folder):
        self._names = iter(listdir(folder))
        self._folder = folder

    def __iter__(self):
        return self

    def __next__(self):
        entry = DirEntry()
        entry.name = next(self._names)
        entry.path = path.join(self._folder, entry.name)
        return entry

    def close(self):
        self._names = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path='.'):
    return _Scan('.' if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of folders, names of files) for a folder and all below it."""
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    folders, files = [], []
    for entry in entries:
        (folders if entry.is_dir() else files).append(entry.name)
    if topdown:
        yield top, folders, files
    for name in folders:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


class _Environ(MutableMapping):
    """The environment when os was imported, and what was assigned since. The process's own stays as it is."""

    def __init__(self, entries):
        self._data = dict(entry.split('=', 1) for entry in entries if '=' in entry)

    def _text(self, value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        return value

    def __getitem__(self, key):
        return self._data[self._text(key)]

    def __setitem__(self, key, value):
        self._data[self._text(key)] = self._text(value)

    def __delitem__(self, key):
        del self._data[self._text(key)]

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f'environ({self._data!r})'

    def copy(self):
        return dict(self)


environ = _Environ(_os_system.environ())


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)
