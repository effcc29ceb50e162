"""The part of inspect that finds source and looks at frames."""

import sys
import linecache
from collections import namedtuple
from inspect import isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback, unwrap

__name__ = "inspect"   # what is defined here belongs to it

modulesbyfile = {}
_file_of_module = {}


class ClassFoundException(Exception):
    """Never raised; the name is kept for programs that import it."""


class EndOfBlock(Exception):
    """Never raised; the name is kept for programs that import it."""


# ---- files and modules ----

def getfile(object):
    """The file that a module, class, function, frame, traceback or code object was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(getattr(object, "__module__", None))
        if getattr(module, "__file__", None):
            return module.__file__
        if getattr(object, "__module__", None) == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                        + type(object).__name__)
    return code.co_filename


def _code_of(object):
    """The code object behind a method, function, traceback or frame; None when there is none."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getmodulename(path):
    """The name of the module that a file holds, or None."""
    name = path.rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


def getsourcefile(object):
    """The file that the source of an object is in, or None."""
    filename = getfile(object)
    if filename in linecache.cache:
        return filename
    from os.path import exists
    try:
        if exists(filename):
            return filename
    except OSError:   # a host without files
        pass
    module = getmodule(object, filename)
    if (getattr(module, "__loader__", None) is not None
            or getattr(getattr(module, "__spec__", None), "loader", None) is not None):
        return filename
    return None


def getabsfile(object, _filename=None):
    """The file of an object as an absolute path."""
    from os.path import abspath, normcase
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    return normcase(abspath(_filename))


def getmodule(object, _filename=None):
    """The module that an object was defined in, or None."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        name = object.__module__
        if name not in sys.modules and isinstance(name, str) and name.partition(".")[0] in sys.builtin_module_names:
            from importlib import import_module   # its parts are modules once somebody asks for them
            return import_module(name)
        return sys.modules.get(name)
    if _filename is not None and _filename in modulesbyfile:
        return sys.modules.get(modulesbyfile[_filename])
    try:
        file = getabsfile(object, _filename)
    except (TypeError, OSError):
        return None
    for name, module in list(sys.modules.items()):
        if ismodule(module) and getattr(module, "__file__", None):
            path = module.__file__
            if _file_of_module.get(name) != path:
                _file_of_module[name] = path
                modulesbyfile[getabsfile(module, path)] = module.__name__
    if file in modulesbyfile:
        return sys.modules.get(modulesbyfile[file])
    name = getattr(object, "__name__", None)
    for module in (sys.modules.get("__main__"), sys.modules["builtins"]):
        if isinstance(name, str) and getattr(module, name, None) is object:
            return module
    return None


# ---- source ----

def findsource(object):
    """(all lines of the file, index of the object's first line)."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith("<") and file.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            number = vars(object)["__firstlineno__"] - 1
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
    else:
        code = _code_of(object)
        if code is None:
            raise OSError("could not find code object")
        number = code.co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, number


def indentsize(line):
    """Columns of white space that a line begins with."""
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def _comments_above(lines, number):
    indent = indentsize(lines[number])
    comments = []
    while number > 0:
        number -= 1
        text = lines[number].expandtabs().lstrip()
        if text[:1] != "#" or indentsize(lines[number]) != indent:
            break
        comments.insert(0, text)
    while comments and comments[0].strip() == "#":
        del comments[0]
    while comments and comments[-1].strip() == "#":
        del comments[-1]
    return comments


def getcomments(object):
    """The comment right above an object, or at the top of a module; None when there is none."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if not ismodule(object):
        comments = _comments_above(lines, number)
        return "".join(comments) if comments or (number > 0 and lines[number - 1].lstrip()[:1] == "#") else None
    start = 1 if lines[0][:2] == "#!" else 0
    while start < len(lines) and lines[start].strip() in ("", "#"):
        start += 1
    end = start
    while end < len(lines) and lines[end][:1] == "#":
        end += 1
    return "".join(line.expandtabs() for line in lines[start:end]) if end > start else None


_OPENING, _CLOSING = "([{", ")]}"
_PREFIXES = frozenset(("r", "u", "b", "f", "br", "rb", "fr", "rf"))


class _LineScanner:
    """Follows strings and brackets through physical lines, just so far as to know where logical lines begin and end."""

    def __init__(self):
        self.depth = 0         # of brackets
        self.quote = None      # that ends the string which is open
        self.raw = False
        self.words = []        # of the logical line: names, and '@' where it begins one
        self.unmatched = False

    def feed(self, line):
        """Take in a physical line; whether the logical line goes on in the next one."""
        at, end = 0, len(line)
        while at < end:
            if self.quote:
                at = self._string(line, at)
                continue
            c = line[at]
            if c == "#":
                break
            if c == "\\" and line[at + 1:at + 2] in ("\n", "\r"):
                return True
            if c in "'\"":
                at = self._open(line, at, "")
                continue
            if c.isidentifier():
                start = at
                while at < end and (line[at].isidentifier() or line[at].isdigit()):
                    at += 1
                word = line[start:at]
                if at < end and line[at] in "'\"" and word.lower() in _PREFIXES:
                    at = self._open(line, at, word.lower())
                else:
                    self.words.append(word)
                continue
            if c in _OPENING:
                self.depth += 1
            elif c in _CLOSING:
                self.depth -= 1
                if self.depth < 0:
                    self.unmatched = True
                    return False
            elif c == "@" and not self.words:
                self.words.append("@")
            at += 1
        return self.quote is not None or self.depth > 0

    def _open(self, line, at, prefix):
        mark = line[at]
        self.quote = mark * 3 if line.startswith(mark * 3, at) else mark
        return at + len(self.quote)

    def _string(self, line, at):
        """The index after the part of a string that stands in this line."""
        while at < len(line):
            if line[at] == "\\":
                at += 2
            elif line.startswith(self.quote, at):
                at += len(self.quote)
                self.quote = None
                return at
            elif line[at] == "\n" and len(self.quote) == 1:
                self.quote = None   # an unfinished string ends with its line
                return at
            else:
                at += 1
        return at


def _blank(line):
    text = line.strip()
    return not text or text[0] == "#"


def getblock(lines):
    """The definition, with its decorators, that begins at the first of some lines; a lambda's logical line."""
    header = None      # what began it: 'def', 'class', 'lambda' or something else
    margin = body = None
    last = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if _blank(line):
            if body is not None and line.strip() and indentsize(line) >= body:
                last = at + 1
            at += 1
            continue
        indent = indentsize(line)
        if header is not None:
            if indent <= margin:
                break
            if body is None:
                body = indent
        scanner = _LineScanner()
        while at < len(lines) and scanner.feed(lines[at]):
            at += 1
        at += 1
        last = min(at, len(lines))
        if header is None:
            margin = indent
            if scanner.words[:1] == ["@"]:
                continue
            header = next((word for word in scanner.words if word in ("def", "class", "lambda")), "")
            if header not in ("def", "class") or scanner.unmatched:
                break
    return lines[:max(last, 1)]


class BlockFinder:
    """Kept for programs that name it: getblock() needs no tokens here."""


def getsourcelines(object):
    """(lines of an object's source, number of the first); a module's number is 0."""
    object = unwrap(object)
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The source of an object as text."""
    return "".join(getsourcelines(object)[0])


# ---- frames ----

Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=(None,) * 4)
_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


class Traceback(_Traceback):
    """What getframeinfo() tells about a frame."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return (f"Traceback(filename={self.filename!r}, lineno={self.lineno!r}, function={self.function!r}, "
                f"code_context={self.code_context!r}, index={self.index!r}, positions={self.positions!r})")


class FrameInfo(_FrameInfo):
    """A frame and what getframeinfo() tells about it."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return (f"FrameInfo(frame={self.frame!r}, filename={self.filename!r}, lineno={self.lineno!r}, "
                f"function={self.function!r}, code_context={self.code_context!r}, index={self.index!r}, "
                f"positions={self.positions!r})")


def _positions(code, lasti):
    if lasti >= 0:
        for index, position in enumerate(code.co_positions()):
            if index == lasti // 2:
                return position
    return None, None, None, None


def getframeinfo(frame, context=1):
    """File, line, function, lines of context around it and the line's index in them, of a frame or traceback."""
    if istraceback(frame):
        lineno, position, frame = frame.tb_lineno, _positions(frame.tb_frame.f_code, frame.tb_lasti), frame.tb_frame
    elif isframe(frame):
        lineno, position = frame.f_lineno, _positions(frame.f_code, frame.f_lasti)
    else:
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    if position[0] is None:
        position = (lineno, *position[1:])
    lineno = position[0]
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=Positions(*position))


def getlineno(frame):
    """The line that a frame is at."""
    return frame.f_lineno


def _frame_info(frame, where, context):
    info = getframeinfo(where, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """A FrameInfo for a frame and each of its callers."""
    found = []
    while frame:
        found.append(_frame_info(frame, frame, context))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """A FrameInfo for each entry of a traceback."""
    found = []
    while tb:
        found.append(_frame_info(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return found


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def stack(context=1):
    """A FrameInfo for the caller and each of its callers."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """A FrameInfo for each entry of the traceback of the exception that is being handled."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)
