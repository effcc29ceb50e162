"""Regular expressions: compile, search, match, fullmatch, split, sub, findall, finditer, escape.

As Python 3.13's re; locales do not matter (LOCALE is taken as ASCII).
"""

import _re
from _types import dotted as _dotted
from operator import index as _index
from types import MappingProxyType
from ._parser import PatternError, compile_pattern, parse_template

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape', 'error',
           'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL',
           'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']

error = PatternError

_FLAG_NAMES = ((256, 'ASCII'), (2, 'IGNORECASE'), (4, 'LOCALE'), (32, 'UNICODE'), (8, 'MULTILINE'), (16, 'DOTALL'), (64, 'VERBOSE'),
               (128, 'DEBUG'))


def _flags_text(flags, names=_FLAG_NAMES):
    names = [f're.{name}' for bit, name in names if flags & bit]
    rest = flags & ~510
    return '|'.join(names + ([hex(rest)] if rest else []))


class RegexFlag(int):
    """A set of flags; an int that is shown by their names."""

    __module__ = 're'

    def __repr__(self):
        shown = _flags_text(int(self)) or 're.NOFLAG'
        return f're.RegexFlag({int(self)})' if shown.startswith('0x') else shown

    __str__ = __repr__

    def __or__(self, other):
        return RegexFlag(int(self) | other) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & other) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ other) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(int(self) ^ (1 << max(9, int(self).bit_length())) - 1)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return '|'.join(n for bit, n in _FLAG_NAMES if self & bit) or 'NOFLAG'


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
RegexFlag.NOFLAG, RegexFlag.DEBUG = NOFLAG, DEBUG
RegexFlag.A = RegexFlag.ASCII = A
RegexFlag.I = RegexFlag.IGNORECASE = I
RegexFlag.L = RegexFlag.LOCALE = L
RegexFlag.U = RegexFlag.UNICODE = U
RegexFlag.M = RegexFlag.MULTILINE = M
RegexFlag.S = RegexFlag.DOTALL = S
RegexFlag.X = RegexFlag.VERBOSE = X

_MATCH, _SEARCH, _FULL = 0, 1, 2
_ALL = -1
_MOST = 512  # kept patterns


@_dotted
class Match:
    """What a pattern found: the whole is group 0."""

    __slots__ = ('re', 'string', 'pos', 'endpos', '_marks', 'lastindex')
    __module__ = 're'

    def __init__(self, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def __init_subclass__(cls):
        raise TypeError("type 're.Match' is not an acceptable base type")

    def __repr__(self):
        return f'<re.Match object; span={self.span()}, match={self.group()!r}>'

    def _number(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        elif hasattr(group, '__index__'):
            group = _index(group)
        else:
            group = -1
        if not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _text(self, number, default=None):
        start, end = self._marks[2 * number], self._marks[2 * number + 1]
        return default if start < 0 else _re.cut(self.string, start, end)

    def group(self, *groups):
        """The text of a group, or a tuple of several; None for one that took no part."""
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(g)) for g in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    __reversed__ = None

    def groups(self, default=None):
        """The texts of all groups."""
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """The texts of the groups with names."""
        return {name: self._text(i, default) for name, i in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._marks[2 * self._number(group)]

    def end(self, group=0, /):
        return self._marks[2 * self._number(group) + 1]

    def span(self, group=0, /):
        n = self._number(group)
        return self._marks[2 * n], self._marks[2 * n + 1]

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastgroup(self):
        for name, i in self.re.groupindex.items():
            if i == self.lastindex:
                return name
        return None

    def expand(self, template):
        """The template with the groups put in, as sub() does."""
        return _expand(_template(self.re, template), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _make_match(pattern, string, pos, endpos, marks):
    match = object.__new__(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._marks = marks
    match.lastindex = marks[-1] or None
    return match


def _expand(parts, match):
    if len(parts) == 1:
        return parts[0]
    empty = _re.cut(match.string, 0, 0)
    return empty.join([match._text(p, empty) if isinstance(p, int) else p for p in parts])


def _template(pattern, template):
    kept = pattern._templates.get(template) if isinstance(template, (str, bytes)) else None
    if kept is None:
        kept = parse_template(template, pattern)
        if isinstance(template, (str, bytes)):
            if len(pattern._templates) > 64:
                pattern._templates.clear()
            pattern._templates[template] = kept
    return kept


_NO_END = 2 ** 62


@_dotted
class Pattern:
    """A compiled regular expression."""

    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_program', '_templates', '__weakref__')
    __module__ = 're'

    def __init__(self, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def __init_subclass__(cls):
        raise TypeError("type 're.Pattern' is not an acceptable base type")

    def __repr__(self):
        flags = self.flags & ~32 if isinstance(self.pattern, str) else self.flags
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        return f're.compile({shown}, {_flags_text(flags, sorted(_FLAG_NAMES))})' if flags else f're.compile({shown})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, type(self.pattern), self.pattern) == (other.flags, type(other.pattern), other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def _check(self, string):
        text = isinstance(string, str)
        if text is not isinstance(self.pattern, str):
            if not text and not isinstance(string, (bytes, bytearray, memoryview)):
                raise TypeError(f"expected string or bytes-like object, got {type(string).__name__!r}")
            raise TypeError('cannot use a bytes pattern on a string-like object' if text else
                            'cannot use a string pattern on a bytes-like object')
        return string

    def _one(self, mode, string, pos, endpos):
        self._check(string)
        pos, endpos = _re.window(string, pos, endpos)
        found = self._program.find(string, pos, endpos, mode, 1)
        return _make_match(self, string, pos, endpos, found[0]) if found else None

    def match(self, string, pos=0, endpos=_NO_END):
        """A match at pos, or None."""
        return self._one(_MATCH, string, pos, endpos)

    def search(self, string, pos=0, endpos=_NO_END):
        """The first match from pos on, or None."""
        return self._one(_SEARCH, string, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=_NO_END):
        """A match of everything from pos to endpos, or None."""
        return self._one(_FULL, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=_NO_END):
        """An iterator over all matches."""
        self._check(string)
        pos, endpos = _re.window(string, pos, endpos)
        found = self._program.find(string, pos, endpos, _SEARCH, _ALL)
        return (_make_match(self, string, pos, endpos, marks) for marks in found)

    def findall(self, string, pos=0, endpos=_NO_END):
        """The texts of all matches, or of their groups."""
        self._check(string)
        pos, endpos = _re.window(string, pos, endpos)
        found = self._program.find(string, pos, endpos, _SEARCH, _ALL)
        cut, empty = _re.cut, _re.cut(string, 0, 0)
        if self.groups == 0:
            return [cut(string, m[0], m[1]) for m in found]
        if self.groups == 1:
            return [cut(string, m[2], m[3]) if m[2] >= 0 else empty for m in found]
        numbers = range(2, 2 * self.groups + 2, 2)
        return [tuple([cut(string, m[i], m[i + 1]) if m[i] >= 0 else empty for i in numbers]) for m in found]

    def split(self, string, maxsplit=0):
        """The texts between the matches; with groups, these too."""
        self._check(string)
        length = _re.window(string, 0, _NO_END)[1]
        maxsplit = _index(maxsplit)
        found = self._program.find(string, 0, length, _SEARCH, maxsplit if maxsplit > 0 else 0 if maxsplit < 0 else _ALL)
        cut, parts, last = _re.cut, [], 0
        for m in found:
            parts.append(cut(string, last, m[0]))
            for i in range(2, 2 * self.groups + 2, 2):
                parts.append(cut(string, m[i], m[i + 1]) if m[i] >= 0 else None)
            last = m[1]
        parts.append(cut(string, last, length))
        return parts

    def sub(self, repl, string, count=0):
        """The text with the matches replaced: by a template, or by what a function answers."""
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """The same with the number of replacements."""
        self._check(string)
        length = _re.window(string, 0, _NO_END)[1]
        count = _index(count)
        if callable(repl):
            parts = None
        else:
            parts = _template(self, repl)
        found = self._program.find(string, 0, length, _SEARCH, count if count > 0 else 0 if count < 0 else _ALL)
        if not found:
            return _re.cut(string, 0, length), 0
        cut, pieces, last = _re.cut, [], 0
        for m in found:
            if last < m[0]:
                pieces.append(cut(string, last, m[0]))
            if parts is None:
                made = repl(_make_match(self, string, 0, length, m))
                if made is not None:
                    pieces.append(made)
            elif len(parts) == 1:
                pieces.append(parts[0])
            else:
                pieces.append(_expand(parts, _make_match(self, string, 0, length, m)))
            last = m[1]
        if last < length:
            pieces.append(cut(string, last, length))
        return cut(string, 0, 0).join(pieces), len(found)

    def scanner(self, string, pos=0, endpos=_NO_END):
        """An object whose match() and search() go on where the one before ended."""
        self._check(string)
        return _make_scanner(self, string, *_re.window(string, pos, endpos))

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class SRE_Scanner:
    """Looks for one match after the other."""

    __slots__ = ('pattern', '_string', '_next', '_end', '_empty')
    __module__ = '_sre'

    def __init__(self, *args, **kwargs):
        raise TypeError("cannot create '_sre.SRE_Scanner' instances")

    def _step(self, mode):
        if self._next is None:
            return None
        found = self.pattern._program.find(self._string, self._next, self._end, mode, 1, self._empty)
        if not found:
            self._next = None
            return None
        match = _make_match(self.pattern, self._string, self._next, self._end, found[0])
        self._next, self._empty = match.end(), match.end() == match.start()
        return match

    def match(self):
        return self._step(_MATCH)

    def search(self):
        return self._step(_SEARCH)


def _make_scanner(pattern, string, pos, endpos):
    made = object.__new__(SRE_Scanner)
    made.pattern, made._string, made._next, made._end, made._empty = pattern, string, pos, endpos, False
    return made


_kept = {}


def compile(pattern, flags=0):
    """The Pattern of a text."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    flags = _index(flags)
    key = type(pattern), pattern, flags
    try:
        return _kept[key]
    except (KeyError, TypeError):
        pass
    if not isinstance(pattern, (str, bytes, bytearray, memoryview)):
        raise TypeError('first argument must be string or compiled pattern')
    made = object.__new__(Pattern)
    made.pattern = pattern
    made._program, made.flags, made.groups, names = compile_pattern(pattern, flags)
    made.groupindex = MappingProxyType(names)
    made._templates = {}
    if not flags & 128:
        try:
            if len(_kept) >= _MOST:
                del _kept[next(iter(_kept))]
            _kept[key] = made
        except TypeError:
            pass
    return made


def purge():
    """Forget the patterns that were kept."""
    _kept.clear()


def match(pattern, string, flags=0):
    """A match at the beginning of the text, or None."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of the whole text, or None."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in the text, or None."""
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return compile(pattern, flags).finditer(string)


class _Default(int):
    """An argument that was not given."""


_zero = _Default()


def _by_position(function, name, args, given, flags):
    """The old form of split, sub and subn, with the number and the flags by position."""
    if not args:
        return given, flags
    if given is not _zero:
        raise TypeError(f"{function}() got multiple values for argument '{name}'")
    given, *args = args
    if args:
        if flags is not _zero:
            raise TypeError(f"{function}() got multiple values for argument 'flags'")
        flags, *args = args
        if args:
            least = 3 if function == 'split' else 4
            raise TypeError(f'{function}() takes from {least - 1} to {least + 1} positional arguments but {least + 1 + len(args)} were given')
    import warnings
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return given, flags


def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
    """The texts between the matches."""
    maxsplit, flags = _by_position('split', 'maxsplit', args, maxsplit, flags)
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
    """The text with the matches replaced."""
    count, flags = _by_position('sub', 'count', args, count, flags)
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
    """The text with the matches replaced, and how many."""
    count, flags = _by_position('subn', 'count', args, count, flags)
    return compile(pattern, flags).subn(repl, string, count)


_SPECIAL = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """A pattern that finds just this text."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')


class Scanner:
    """Cuts a text into tokens: pairs of a pattern and what to do with what it matches, a function, None, or a value to give instead."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.match = None
        self._rules = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        """The list of what the actions give, and the rest of the text that no pattern matches."""
        found, at = [], 0
        while True:
            for pattern, action in self._rules:
                m = pattern.match(string, at)
                if m is not None:
                    break
            else:
                break
            if m.end() == at:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                found.append(action)
            at = m.end()
        return found, string[at:]
