"""Paths of POSIX systems: os.path."""

import _os_system
from _io import _path as _fspath

curdir = '.'
pardir = '..'
sep = '/'
extsep = '.'
altsep = None
pathsep = ':'
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False


def _marks(path):
    return (b'/', b'.', b'..', b'') if isinstance(path, bytes) else ('/', '.', '..', '')


def _like(path, text):
    """Text of the host as str, or as bytes where the path is."""
    return text.encode('utf-8', 'surrogateescape') if isinstance(path, bytes) else text


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    path = _fspath(a)
    slash = _marks(path)[0]
    for part in p:
        part = _fspath(part)
        if type(part) is not type(path) and not isinstance(part, type(path)):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = _fspath(p)
    slash = _marks(p)[0]
    at = p.rfind(slash) + 1
    head = p[:at]
    return head.rstrip(slash) or head, p[at:]


def splitext(p):
    p = _fspath(p)
    slash, dot = _marks(p)[:2]
    at = p.rfind(dot)
    start = p.rfind(slash) + 1
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    p = _fspath(p)
    slash = _marks(p)[0]
    rest = p.lstrip(slash)
    count = len(p) - len(rest)
    count = count if count == 2 else min(count, 1)
    return p[:0], p[:count], p[count:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = _fspath(path)
    slash, here, up, empty = _marks(path)
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if part == empty or part == here:
            continue
        if part != up or not root and not parts or parts and parts[-1] == up:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or here


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        path = join(_like(path, _os_system.getcwd()), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The absolute path without symbolic links; strict: what is missing, or a link that leads to itself, is an error."""
    filename = _fspath(filename)
    slash, here, up, empty = _marks(filename)
    path = empty if filename.startswith(slash) else _like(filename, _os_system.getcwd()).rstrip(slash)  # without the last slash
    todo = filename.split(slash)[::-1]
    led = {}  # where each link led to; None while it is being followed
    while todo:
        part = todo.pop()
        if isinstance(part, tuple):  # all that a link says has been walked
            led[part[0]] = path
            continue
        if part == empty or part == here:
            continue
        if part == up:
            path = path.rpartition(slash)[0]
            continue
        step = path + slash + part
        try:
            if _os_system.stat(step, False)[0] & 0o170000 != 0o120000:
                path = step
                continue
            if step in led:
                if led[step] is None and strict:
                    _os_system.stat(step, True)  # raises the system's own error
                path = step if led[step] is None else led[step]
                continue
            target = _like(filename, _os_system.readlink(step))
        except OSError:
            if strict:
                raise
            path = step
            continue
        led[step] = None
        todo.append((step,))
        todo.extend(target.split(slash)[::-1])
        if target.startswith(slash):
            path = empty
    return path or slash


def relpath(path, start=None):
    path = _fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash, here, up, empty = _marks(path)
    start = here if start is None else _fspath(start)
    if isinstance(start, bytes) is not isinstance(path, bytes):
        raise TypeError("Can't mix strings and bytes in path components")
    origin = [part for part in abspath(start).split(slash) if part]
    target = [part for part in abspath(path).split(slash) if part]
    same = 0
    while same < min(len(origin), len(target)) and origin[same] == target[same]:
        same += 1
    return slash.join([up] * (len(origin) - same) + target[same:]) or here


def commonprefix(m):
    if not m:
        return ''
    m = list(m)
    if not isinstance(m[0], (list, tuple)):
        m = [_fspath(path) for path in m]
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash, here = _marks(paths[0])[:2]
    rooted = {path.startswith(slash) for path in paths}
    if len(rooted) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    lists = [[part for part in path.split(slash) if part and part != here] for path in paths]
    return (slash if rooted.pop() else paths[0][:0]) + slash.join(commonprefix(lists))


def _variable(name, like):
    """A variable of the environment as the script sees and has set it, or None."""
    from os import environ
    value = environ.get(name if isinstance(name, str) else name.decode('utf-8', 'surrogateescape'))
    return value if value is None else _like(like, value)


def expanduser(path):
    """With the home folder for a ~ at the beginning."""
    path = _fspath(path)
    slash, tilde = (b'/', b'~') if isinstance(path, bytes) else ('/', '~')
    if path != tilde and not path.startswith(tilde + slash):
        return path
    home = _variable('HOME', path)
    return path if home is None else home.rstrip(slash) + path[1:] or slash


def expandvars(path):
    """With the values of $NAME and ${NAME}; what is not set stays as it is."""
    path = _fspath(path)
    dollar, opening, closing = (b'$', b'{', b'}') if isinstance(path, bytes) else '${}'
    found = []
    at = 0
    while (start := path.find(dollar, at)) >= 0:
        found.append(path[at:start])
        begin = end = start + 1
        if path.startswith(opening, begin):
            begin += 1
            end = path.find(closing, begin)
            name = path[begin:end] if end >= 0 else path[:0]
            end += 1
        else:
            while end < len(path) and (path[end:end + 1].isalnum() and path[end:end + 1].isascii() or path[end:end + 1] in (b'_', '_')):
                end += 1
            name = path[begin:end]
        end = max(end, start + 1)
        value = _variable(name, path) if name else None
        found.append(path[start:end] if value is None else value)
        at = end
    return path[:0].join(found) + path[at:]


def _mode(path, follow=True):
    try:
        return _os_system.stat(_fspath(path), follow)[0] & 0o170000
    except OSError as e:
        if e.errno is None:  # the host refuses files: that is no answer about this one
            raise
        return 0
    except ValueError:
        return 0


def exists(path):
    return _mode(path) != 0


def lexists(path):
    return _mode(path, False) != 0


def isfile(path):
    return _mode(path) == 0o100000


def isdir(s):
    return _mode(s) == 0o040000


def islink(path):
    return _mode(path, False) == 0o120000


def getsize(filename):
    return _os_system.stat(_fspath(filename), True)[6]


def getmtime(filename):
    return _os_system.stat(_fspath(filename), True)[8] / 1e9


def getatime(filename):
    return _os_system.stat(_fspath(filename), True)[7] / 1e9


def getctime(filename):
    return _os_system.stat(_fspath(filename), True)[9] / 1e9


def ismount(path):
    """Whether another file system begins there."""
    path = _fspath(path)
    try:
        own = _os_system.stat(path, False)
        if own[0] & 0o170000 == 0o120000:
            return False
        above = _os_system.stat(realpath(join(path, _marks(path)[2])), False)
    except (OSError, ValueError):
        return False
    return own[2] != above[2] or own[1] == above[1]  # the root is its own parent


def isjunction(path):
    """Windows has junctions."""
    _fspath(path)
    return False


isdevdrive = isjunction


def samestat(s1, s2):
    """Whether two results of os.stat() are of the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return _os_system.stat(_fspath(f1), True)[1:3] == _os_system.stat(_fspath(f2), True)[1:3]
