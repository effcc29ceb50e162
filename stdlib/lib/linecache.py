"""Lines of source files, read once."""

import sys

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# name -> (size, time of modification or None, lines, path), or a 1-tuple of a function that answers the source
cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """The line, with its end; '' when there is none or it cannot be read."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file; [] when it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def _stat(path):
    """(size, time of modification) or None."""
    from os import stat
    try:
        s = stat(path)
    except (OSError, ValueError):
        return None
    return s.st_size, s.st_mtime


def checkcache(filename=None):
    """Forget files that changed: one, or all."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        if _stat(entry[3]) != entry[:2]:
            cache.pop(name, None)


def _is_pseudo(filename):
    return not filename or (filename.startswith('<') and filename.endswith('>'))


def _encoding(head):
    """What the first two lines say (PEP 263)."""
    for line in head.split(b'\n')[:2]:
        text = line.strip()
        if not text.startswith(b'#') or b'coding' not in text:
            continue
        rest = text[text.index(b'coding') + 6:]
        if rest[:1] in (b':', b'='):
            name = rest[1:].split()[:1]
            if name:
                return name[0].decode('ascii', 'replace')
    return 'utf-8-sig' if head.startswith(b'\xef\xbb\xbf') else 'utf-8'


def _read(path):
    with open(path, 'rb') as f:
        data = f.read()
    if data.startswith(b'\xef\xbb\xbf'):
        data = data[3:]
    text = data.decode(_encoding(data[:400]))
    return text.replace('\r\n', '\n').replace('\r', '\n')


def _split(text):
    lines = text.split('\n')
    last = lines.pop()
    lines = [line + '\n' for line in lines]
    if last:
        lines.append(last + '\n')
    return lines


def updatecache(filename, module_globals=None):
    """Read a file anew, or ask the loader of its module; answers the lines."""
    if cache.get(filename) is not None and len(cache[filename]) != 1:
        del cache[filename]
    if _is_pseudo(filename):
        return []
    for folder in [None] + ([] if filename.startswith('/') else [p for p in sys.path if isinstance(p, str)]):
        if folder is None:
            if (lazycache(filename, module_globals) or filename in cache) and not _exists(filename):
                return _from_loader(filename)
            path = filename
        else:
            path = f'{folder}/{filename}'
        try:
            lines = _split(_read(path)) or ['\n']
        except (OSError, ValueError, LookupError, SyntaxError):
            continue
        cache[filename] = (_stat(path) or (len(lines), None)) + (lines, path)
        return lines
    return []


def _exists(path):
    try:
        with open(path, 'rb'):
            return True
    except (OSError, ValueError):
        return False


def _from_loader(filename):
    try:
        source = cache[filename][0]()
    except (ImportError, OSError):
        return []
    if source is None:
        return []
    lines = _split(source)
    cache[filename] = (len(source), None, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """Note how to get the source of a module that is no file; whether that is known."""
    if filename in cache:
        return len(cache[filename]) == 1
    if _is_pseudo(filename) or not module_globals:
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals.get('__name__')
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
