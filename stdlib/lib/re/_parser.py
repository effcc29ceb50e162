"""Regular expressions: from text to the program that the matcher (module _re) runs.

The syntax, the errors and their positions are those of Python 3.13's re. A pattern becomes a tree of tuples, the tree a list of words; what
the words mean is said in stdlib/re.c.
"""

import _re

ASCII, IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG = 256, 2, 4, 8, 16, 32, 64, 128
NO_LIMIT = 4294967295
_WIDEST = 1 << 64

_FLAGS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII, 'u': UNICODE}
_TYPE_FLAGS = ASCII | LOCALE | UNICODE
_ESCAPED = {'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}
_CATEGORIES = {'d': 0, 'D': 1, 's': 2, 'S': 3, 'w': 4, 'W': 5}
_DIGITS, _OCTAL, _HEX = '0123456789', '01234567', '0123456789abcdefABCDEF'
_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
_GREEDY, _LAZY, _POSSESSIVE = 0, 1, 2
_OPERATIONS = {'-': 'difference', '&': 'intersection', '~': 'symmetric difference', '|': 'union'}  # that sets may have one day

# Places: numbers of the matcher.
_BEGIN, _BEGIN_LINE, _END, _END_OR_LF, _END_LINE, _WORD, _NO_WORD, _ASCII_WORD, _NO_ASCII_WORD = range(9)


class PatternError(Exception):
    """A text that is no regular expression: msg, pattern, pos, lineno, colno."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class Parser:
    """Reads one pattern."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.is_text = isinstance(pattern, str)
        self.text = pattern if self.is_text else str(bytes(pattern), 'latin-1')
        self.pos = 0
        self.flags = flags
        self.groups = 1          # with the whole
        self.names = {}
        self.open_groups = set()
        self.widths = [None]     # of closed groups
        self.conditions = []     # (group, position) to be checked at the end
        self.look_behind = None  # groups known when an enclosing look-behind began
        self.depth = 0

    def error(self, msg, at=None, back=0):
        return PatternError(msg, self.pattern, self.pos - back if at is None else at)

    # -- reading --

    def peek(self):
        return self.text[self.pos:self.pos + 1]

    def take(self, text):
        if self.text.startswith(text, self.pos):
            self.pos += len(text)
            return True
        return False

    def run_of(self, most, allowed):
        start = self.pos
        while self.pos < len(self.text) and self.pos - start < most and self.text[self.pos] in allowed:
            self.pos += 1
        return self.text[start:self.pos]

    def until(self, end, what):
        start = self.pos
        stop = self.text.find(end, start)
        found = self.text[start:] if stop < 0 else self.text[start:stop]
        if stop < 0:
            self.pos = len(self.text)
            if not found:
                raise self.error(f'missing {what}')
            raise self.error(f'missing {end}, unterminated name', start)
        if not found:
            self.pos = stop + 1
            raise self.error(f'missing {what}', start)
        self.pos = stop + 1
        return found

    # -- structure --

    def parse(self):
        node = self.alternatives()
        if self.pos < len(self.text):
            raise self.error('unbalanced parenthesis')
        for group, at in self.conditions:
            if group >= self.groups:
                raise self.error(f'invalid group reference {group}', at)
        return node

    def alternatives(self, nested=False):
        self.depth += 1
        if self.depth > 200:
            raise RecursionError('maximum recursion depth exceeded in a pattern')
        branches = [self.sequence(nested or self.pos > 0 or self.depth > 1)]
        while self.take('|'):
            branches.append(self.sequence(True))
        self.depth -= 1
        return branches[0] if len(branches) == 1 else ('alt', branches)

    def sequence(self, nested):
        items = []
        first = not nested
        while self.pos < len(self.text):
            c = self.text[self.pos]
            if c in '|)':
                break
            start = self.pos
            self.pos += 1
            if self.flags & VERBOSE:
                if c in ' \t\n\r\f\v':
                    continue
                if c == '#':
                    end = self.text.find('\n', self.pos)
                    self.pos = len(self.text) if end < 0 else end + 1
                    continue
            if c in '*+?{':
                self.repeat(c, start, items)
                continue
            node = self.atom(c, start, first and not items)
            if node is not None:
                items.append(node)
        return items[0] if len(items) == 1 else ('cat', items)

    def atom(self, c, start, at_start):
        if c == '.':
            return ('all',) if self.flags & DOTALL else ('any',)
        if c == '^':
            return 'at', _BEGIN_LINE if self.flags & MULTILINE else _BEGIN
        if c == '$':
            return 'at', _END_LINE if self.flags & MULTILINE else _END_OR_LF
        if c == '[':
            return self.character_set(start)
        if c == '(':
            return self.group(start, at_start)
        if c == '\\':
            return self.escape(start)
        return self.literal(ord(c))

    def literal(self, code):
        if not self.flags & IGNORECASE:
            return 'lit', code
        if self.is_text and not self.flags & ASCII:
            return 'fold', code
        c = chr(code)
        if code < 128 and c in _LETTERS:
            return 'set', False, False, [(0, ord(c.lower()), ord(c.lower())), (0, ord(c.upper()), ord(c.upper()))]
        return 'lit', code

    def repeat(self, c, start, items):
        low, high = {'*': (0, NO_LIMIT), '+': (1, NO_LIMIT), '?': (0, 1), '{': (0, NO_LIMIT)}[c]
        if c == '{':
            if self.peek() == '}':
                items.append(self.literal(ord(c)))
                return
            least = self.run_of(99, _DIGITS)
            most = self.run_of(99, _DIGITS) if self.take(',') else least
            if not self.take('}'):
                self.pos = start + 1
                items.append(self.literal(ord(c)))
                return
            if least:
                low = int(least)
            if most:
                high = int(most)
            if (least and low >= NO_LIMIT) or (most and high >= NO_LIMIT):
                raise OverflowError('the repetition number is too large')
            if high < low:
                raise self.error('min repeat greater than max repeat', start + 1)
        item = items[-1] if items else None
        if item is None or item[0] == 'at':
            raise self.error('nothing to repeat', start)
        if item[0] == 'rep':
            raise self.error('multiple repeat', start)
        kind = _LAZY if self.take('?') else _POSSESSIVE if self.take('+') else _GREEDY
        items[-1] = 'rep', low, high, kind, item

    # -- escapes --

    def number_escape(self, c, start):
        """A code point written in hexadecimal; None when c begins none."""
        digits = {'x': 2, 'u': 4, 'U': 8}.get(c)
        if digits is None or (c != 'x' and not self.is_text):
            return None
        found = self.run_of(digits, _HEX)
        if len(found) < digits:
            raise self.error(f'incomplete escape {self.text[start:self.pos]}', start)
        code = int(found, 16)
        if code > 0x10FFFF:
            raise self.error(f'bad escape {self.text[start:self.pos]}', start)
        return code

    def named_escape(self, c, start):
        if c != 'N' or not self.is_text:
            return None
        if not self.take('{'):
            raise self.error('missing {')
        name = self.until('}', 'character name')
        try:
            if any(x in '"\\\n{' for x in name):
                raise ValueError
            return ord(eval(f'"\\N{{{name}}}"'))
        except (SyntaxError, ValueError, TypeError):
            raise self.error(f'undefined character name {name!r}', start) from None

    def octal(self, start, text):
        code = int(text, 8)
        if code > 0o377:
            raise self.error(f'octal escape value \\{text} outside of range 0-0o377', start)
        return code

    def escape_in_set(self, start):
        """A code point, or ('category', n)."""
        c = self.peek()
        if not c:
            raise self.error('bad escape (end of pattern)', start)
        self.pos += 1
        if c in _ESCAPED:
            return _ESCAPED[c]
        if c in _CATEGORIES:
            return 'category', self.category(c)
        code = self.number_escape(c, start)
        if code is None:
            code = self.named_escape(c, start)
        if code is not None:
            return code
        if c in _OCTAL:
            return self.octal(start, c + self.run_of(2, _OCTAL))
        if c in _DIGITS or c in _LETTERS:
            raise self.error(f'bad escape \\{c}', start)
        return ord(c)

    def category(self, c):
        ascii_only = not self.is_text or self.flags & ASCII
        return _CATEGORIES[c] + (8 if ascii_only else 0)

    def escape(self, start):
        c = self.peek()
        if not c:
            raise self.error('bad escape (end of pattern)', start)
        self.pos += 1
        if c in _CATEGORIES:
            return 'set', False, False, [(1, self.category(c), 0)]
        ascii_only = not self.is_text or self.flags & ASCII
        places = {'A': _BEGIN, 'Z': _END, 'b': _ASCII_WORD if ascii_only else _WORD, 'B': _NO_ASCII_WORD if ascii_only else _NO_WORD}
        if c in places:
            return 'at', places[c]
        code = self.number_escape(c, start)
        if code is None:
            code = self.named_escape(c, start)
        if code is not None:
            return self.literal(code)
        if c == '0':
            return self.literal(self.octal(start, c + self.run_of(2, _OCTAL)))
        if c in _DIGITS:
            return self.number_or_reference(c, start)
        if c in _ESCAPED:
            return self.literal(_ESCAPED[c])
        if c in _LETTERS:
            raise self.error(f'bad escape \\{c}', start)
        return self.literal(ord(c))

    def number_or_reference(self, c, start):
        second = self.peek()
        if second and second in _DIGITS:
            third = self.text[self.pos + 1:self.pos + 2]
            if c in _OCTAL and second in _OCTAL and third and third in _OCTAL:
                self.pos += 2
                return self.literal(self.octal(start, c + second + third))
            self.pos += 1
            c += second
        return self.reference(int(c), start, start + 1)

    def reference(self, group, start, at):
        if group >= self.groups:
            raise self.error(f'invalid group reference {group}', at)
        if group in self.open_groups:
            raise self.error('cannot refer to an open group', start)
        self.check_look_behind(group, start)
        fold = 1 if self.flags & IGNORECASE else 0
        return 'ref', group, fold

    def check_look_behind(self, group, at):
        if self.look_behind is not None and (group >= self.look_behind or group in self.open_groups):
            raise self.error('cannot refer to group defined in the same lookbehind subpattern', at)

    # -- sets --

    def character_set(self, start):
        if self.peek() == '[':
            self.warn_of_set('nested set', self.pos)
        negate = self.take('^')
        items = []
        first = True
        while True:
            if self.pos >= len(self.text):
                raise self.error('unterminated character set', start)
            at = self.pos
            c = self.text[self.pos]
            self.pos += 1
            if c == ']' and not first:
                break
            first = False
            if items and c in _OPERATIONS and self.peek() == c:
                self.warn_of_set(f'set {_OPERATIONS[c]}', at)
            low = self.escape_in_set(at) if c == '\\' else ord(c)
            if not self.take('-'):
                items.append(_set_item(low))
                continue
            if self.pos >= len(self.text):
                raise self.error('unterminated character set', start)
            end_at = self.pos
            c = self.text[self.pos]
            if c == ']':
                self.pos += 1
                items += [_set_item(low), (0, 45, 45)]
                break
            self.pos += 1
            if c == '-':
                self.warn_of_set('set difference', end_at - 1)
            high = self.escape_in_set(end_at) if c == '\\' else ord(c)
            if isinstance(low, tuple) or isinstance(high, tuple) or high < low:
                raise self.error(f'bad character range {self.text[at:self.pos]}', at)
            items.append((0, low, high))
        fold = bool(self.flags & IGNORECASE) and self.is_text and not self.flags & ASCII
        if self.flags & IGNORECASE and not fold:
            items += _other_cases(items)
        single = len(items) == 1 and items[0][0] == 0 and items[0][1] == items[0][2]
        if fold and not single:
            items += _other_folds(items)
        if len(items) == 1 and not negate and items[0][0] == 0 and items[0][1] == items[0][2]:
            return ('fold' if fold else 'lit'), items[0][1]
        return 'set', negate, fold, items

    def warn_of_set(self, what, at):
        from warnings import warn
        warn(f'Possible {what} at position {at}', FutureWarning, skip_file_prefixes=(__file__.rpartition('/')[0],))

    # -- groups --

    def group(self, start, at_start):
        name = None
        if not self.take('?'):
            return self.captured(start, None)
        c = self.peek()
        if not c:
            raise self.error('unexpected end of pattern')
        self.pos += 1
        if c == 'P':
            return self.named_group(start)
        if c == ':':
            return self.enclosed(start, self.flags)
        if c == '#':
            end = self.text.find(')', self.pos)
            if end < 0:
                self.pos = len(self.text)
                raise self.error('missing ), unterminated comment', start)
            self.pos = end + 1
            return None
        if c in '=!<':
            return self.look(start, c)
        if c == '(':
            return self.conditional(start)
        if c == '>':
            return 'atomic', self.enclosed(start, self.flags)
        if c in _FLAGS or c == '-':
            return self.inline_flags(start, c, at_start)
        raise self.error(f'unknown extension ?{c}', start + 1)

    def enclosed(self, start, flags):
        """What follows, up to the closing parenthesis."""
        before, self.flags = self.flags, flags
        node = self.alternatives(nested=True)
        self.flags = before
        if not self.take(')'):
            raise self.error('missing ), unterminated subpattern', start)
        return ('group', node)

    def captured(self, start, name):
        number = self.groups
        self.groups += 1
        self.widths.append(None)
        if name is not None:
            if name in self.names:
                raise self.error(f'redefinition of group name {name!r} as group {number}; was group {self.names[name]}',
                                 self.pos - len(name) - 1)
            self.names[name] = number
        self.open_groups.add(number)
        node = self.enclosed(start, self.flags)
        self.open_groups.discard(number)
        self.widths[number] = width(node, self)
        return 'capture', number, node

    def check_name(self, name, at):
        if not self.is_text and not name.isascii():
            raise self.error(f'bad character in group name {name!a}', at)
        if not name.isidentifier():
            raise self.error(f'bad character in group name {name!r}', at)

    def named_group(self, start):
        if self.take('<'):
            at = self.pos
            name = self.until('>', 'group name')
            self.check_name(name, at)
            return self.captured(start, name)
        if self.take('='):
            at = self.pos
            name = self.until(')', 'group name')
            self.check_name(name, at)
            if name not in self.names:
                raise self.error(f'unknown group name {name!r}', at)
            return self.reference(self.names[name], at, at)
        c = self.peek()
        if not c:
            raise self.error('unexpected end of pattern')
        raise self.error(f'unknown extension ?P{c}', start + 1)

    def look(self, start, c):
        behind = c == '<'
        if behind:
            c = self.peek()
            if not c:
                raise self.error('unexpected end of pattern')
            self.pos += 1
            if c not in '=!':
                raise self.error(f'unknown extension ?<{c}', start + 1)
        outer = self.look_behind
        if behind and outer is None:
            self.look_behind = self.groups
        node = self.enclosed(start, self.flags)
        self.look_behind = outer
        distance = 0
        if behind:
            low, high = width(node, self)
            if low > NO_LIMIT:
                raise PatternError('looks too much behind')
            if low != high:
                raise PatternError('look-behind requires fixed-width pattern')
            distance = low
        return 'look', behind, distance, c == '!', node

    def conditional(self, start):
        at = self.pos
        name = self.until(')', 'group name')
        if name.isdecimal() and name.isascii():
            group = int(name)
            if group == 0:
                raise self.error('bad group number', at)
            self.conditions.append((group, at))
        else:
            self.check_name(name, at)
            if name not in self.names:
                raise self.error(f'unknown group name {name!r}', at)
            group = self.names[name]
        self.check_look_behind(group, at)
        yes = self.sequence(True)
        no = ('cat', [])
        if self.take('|'):
            no = self.sequence(True)
            if self.peek() == '|':
                raise self.error('conditional backref with more than two branches')
        if not self.take(')'):
            raise self.error('missing ), unterminated subpattern', start)
        return 'cond', group, yes, no

    def inline_flags(self, start, c, at_start):
        added, removed = 0, 0
        while c in _FLAGS:
            flag = _FLAGS[c]
            if c == 'L' and self.is_text:
                raise self.error("bad inline flags: cannot use 'L' flag with a str pattern")
            if c == 'u' and not self.is_text:
                raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
            added |= flag
            if flag & _TYPE_FLAGS and added & _TYPE_FLAGS != flag:
                raise self.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            c = self.peek()
            if not c:
                raise self.error('missing -, : or )')
            self.pos += 1
            if c in ')-:':
                break
            if c not in _FLAGS:
                raise self.error('unknown flag' if c.isalpha() else 'missing -, : or )', back=1)
        if c == ')':
            if not at_start:
                raise self.error('global flags not at the start of the expression', start)
            self.flags |= added
            return None
        if c == '-':
            c = self.peek()
            if not c:
                raise self.error('missing flag')
            if c not in _FLAGS:
                raise self.error('unknown flag' if c.isalpha() else 'missing flag')
            while True:
                self.pos += 1
                if _FLAGS[c] & _TYPE_FLAGS:
                    raise self.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                removed |= _FLAGS[c]
                c = self.peek()
                if not c:
                    raise self.error('missing :')
                if c == ':':
                    self.pos += 1
                    break
                if c not in _FLAGS:
                    raise self.error('unknown flag' if c.isalpha() else 'missing :')
        if added & removed:
            raise self.error('bad inline flags: flag turned on and off', back=1)
        flags = self.flags
        if added & _TYPE_FLAGS:
            flags &= ~_TYPE_FLAGS
        return self.enclosed(start, (flags | added) & ~removed)


def _set_item(value):
    return (1, value[1], 0) if isinstance(value, tuple) else (0, value, value)


def _other_cases(items):
    """The ASCII letters of the ranges in the other case."""
    more = []
    for kind, low, high in items:
        for code in range(max(low, 65), min(high, 122) + 1) if kind == 0 else ():
            c = chr(code)
            if c in _LETTERS:
                other = ord(c.swapcase())
                more.append((0, other, other))
    return more


# Characters that are one when case does not matter, though not all are the lower or upper case of the others (CPython's Lib/re/_casefix.py).
_FOLDS = ('kK\u212a', 'åÅ\u212b', 'ωΩ\u2126', 'i\u0131', 's\u017f', '\xb5\u03bc', '\u0345\u03b9\u1fbe', '\u0390\u1fd3', '\u03b0\u1fe3', '\u03b2\u03d0',
          '\u03b5\u03f5', '\u03b8\u03d1\u03f4', '\u03ba\u03f0', '\u03c0\u03d6', '\u03c1\u03f1', '\u03c2\u03c3', '\u03c6\u03d5', '\u0432\u1c80',
          '\u0434\u1c81', '\u043e\u1c82', '\u0441\u1c83', '\u0442\u1c84\u1c85', '\u044a\u1c86', '\u0463\u1c87', '\ua64b\u1c88', '\u1e61\u1e9b',
          '\ufb05\ufb06', 'ß\u1e9e')


def _other_folds(items):
    """What else the ranges stand for when case does not matter and the matcher, which looks at both cases of a character, would not see."""
    more = []
    for kind, low, high in items:
        if kind:
            continue
        for fold in _FOLDS:
            if any(low <= ord(c) <= high for c in fold + fold.upper()):
                more += [(0, ord(c), ord(c)) for c in fold]
        if high - low < 64:
            for code in range(max(low, 128), high + 1):
                lower = chr(code).lower()
                if len(lower) == 1 and lower != chr(code):
                    more.append((0, ord(lower), ord(lower)))
    return more


def width(node, parser):
    """Least and most characters that a node takes."""
    kind = node[0]
    if kind in ('lit', 'fold', 'set', 'any', 'all'):
        return 1, 1
    if kind in ('at', 'look'):
        return 0, 0
    if kind == 'cat':
        pairs = [width(n, parser) for n in node[1]]
        return min(sum(p[0] for p in pairs), _WIDEST), min(sum(p[1] for p in pairs), _WIDEST)
    if kind in ('alt', 'cond'):
        pairs = [width(n, parser) for n in (node[1] if kind == 'alt' else node[2:])]
        return min(p[0] for p in pairs), max(p[1] for p in pairs)
    if kind == 'rep':
        low, high = width(node[4], parser)
        return min(low * node[1], _WIDEST), min(high * node[2], _WIDEST)
    if kind == 'ref':
        return parser.widths[node[1]] or (0, _WIDEST)
    return width(node[-1], parser)


# ---- the program ----

(_FAIL, _MATCH, _CHAR, _FOLD, _ANY, _ALL, _SET, _AT, _JUMP, _SPLIT, _SAVE, _LOOP_BEGIN, _LOOP, _LOOP_MORE, _SIMPLE, _REF, _LOOK,
 _LOOK_END, _ATOMIC, _ATOMIC_END, _COND) = range(21)


class Emitter:
    """Writes the words of a tree."""

    def __init__(self, parser):
        self.parser = parser
        self.words = []
        self.loops = 0

    def emit(self, *words):
        self.words.extend(words)

    def program(self, tree):
        self.node(tree)
        self.emit(_MATCH)
        return self.words

    def hole(self):
        self.words.append(0)
        return len(self.words) - 1

    def fill(self, hole):
        self.words[hole] = len(self.words)

    def node(self, node):
        getattr(self, node[0])(*node[1:])

    def lit(self, code):
        self.emit(_CHAR, code)

    def fold(self, code):
        self.emit(_FOLD, code)

    def any(self):
        self.emit(_ANY)

    def all(self):
        self.emit(_ALL)

    def at(self, place):
        self.emit(_AT, place)

    def set(self, negate, fold, items):
        self.emit(_SET, negate | fold << 1, len(items))
        for item in items:
            self.emit(*item)

    def cat(self, nodes):
        for node in nodes:
            self.node(node)

    def group(self, node):
        self.node(node)

    def capture(self, number, node):
        self.emit(_SAVE, 2 * number)
        self.node(node)
        self.emit(_SAVE, 2 * number + 1)

    def ref(self, number, fold):
        self.emit(_REF, number, fold)

    def alt(self, branches):
        ends = []
        for branch in branches[:-1]:
            self.emit(_SPLIT, len(self.words) + 3)
            other = self.hole()
            self.node(branch)
            self.emit(_JUMP)
            ends.append(self.hole())
            self.fill(other)
        self.node(branches[-1])
        for end in ends:
            self.fill(end)

    def cond(self, number, yes, no):
        self.emit(_COND, number)
        other = self.hole()
        self.node(yes)
        self.emit(_JUMP)
        end = self.hole()
        self.fill(other)
        self.node(no)
        self.fill(end)

    def look(self, behind, distance, negate, node):
        self.emit(_LOOK, distance if behind else 0, int(negate))
        end = self.hole()
        self.node(node)
        self.emit(_LOOK_END)
        self.fill(end)

    def atomic(self, node):
        self.emit(_ATOMIC)
        self.node(node)
        self.emit(_ATOMIC_END)

    def rep(self, low, high, kind, node):
        inner = node
        while inner[0] == 'group':
            inner = inner[1]
        if inner[0] in ('lit', 'fold', 'set', 'any', 'all'):
            self.emit(_SIMPLE, kind, low, high)
            end = self.hole()
            self.node(inner)
            self.fill(end)
            return
        if kind == _POSSESSIVE:
            self.atomic(('rep', low, high, _GREEDY, node))
            return
        if (low, high) == (0, 1):
            self.optional(kind, node)
            return
        loop = self.loops
        self.loops += 1
        self.emit(_LOOP_BEGIN, loop, _JUMP)
        head = self.hole()
        body = len(self.words)
        self.node(node)
        self.fill(head)
        self.emit(_LOOP, loop, low, high, kind, body)
        # What a lazy loop comes back to follows the loop itself.
        if kind == _LAZY:
            self.emit(_JUMP)
            end = self.hole()
            self.emit(_LOOP_MORE, loop, high, body)
            self.fill(end)

    def optional(self, kind, node):
        self.emit(_SPLIT)
        first, second = self.hole(), self.hole()
        if kind == _GREEDY:
            self.fill(first)
            self.node(node)
            self.fill(second)
        else:
            self.fill(second)
            self.node(node)
            self.fill(first)


def compile_pattern(pattern, flags):
    """(program, flags, number of groups, names, ) of a pattern."""
    parser = Parser(pattern, flags)
    tree = parser.parse()
    flags, is_text = parser.flags, parser.is_text
    if is_text:
        if flags & LOCALE:
            raise ValueError('cannot use LOCALE flag with a str pattern')
        if flags & ASCII and flags & UNICODE:
            raise ValueError('ASCII and UNICODE flags are incompatible')
    else:
        if flags & UNICODE:
            raise ValueError('cannot use UNICODE flag with a bytes pattern')
        if flags & LOCALE and flags & ASCII:
            raise ValueError('ASCII and LOCALE flags are incompatible')
    if is_text and not flags & ASCII:
        flags |= UNICODE
    emitter = Emitter(parser)
    words = emitter.program(tree)
    return _re.Program(words, parser.groups, emitter.loops), flags, parser.groups - 1, parser.names


# ---- templates ----

def parse_template(template, pattern):
    """[text, group, text, ...] of a replacement text."""
    is_text = isinstance(template, str)
    text = template if is_text else str(bytes(template), 'latin-1')

    def error(msg, at):
        return PatternError(msg, template, at)

    parts, piece = [], []

    def reference(group, at):
        if group > pattern.groups:
            raise error(f'invalid group reference {group}', at)
        parts.append(''.join(piece))
        parts.append(group)
        piece.clear()

    i = 0
    while i < len(text):
        c = text[i]
        if c != '\\':
            end = text.find('\\', i)
            end = len(text) if end < 0 else end
            piece.append(text[i:end])
            i = end
            continue
        start = i
        c = text[i + 1:i + 2]
        i += 2
        if not c:
            raise error('bad escape (end of pattern)', start)
        if c == 'g':
            if text[i:i + 1] != '<':
                raise error('missing <', i)
            end = text.find('>', i)
            name = text[i + 1:end if end >= 0 else len(text)]
            if end < 0 and name:
                raise error('missing >, unterminated name', i + 1)
            if not name:
                raise error('missing group name', i + 1)
            if name.isdecimal() and name.isascii():
                reference(int(name), i + 1)
            elif not name.isidentifier() or not is_text and not name.isascii():
                raise error(f'bad character in group name {repr(name) if is_text else ascii(name)}', i + 1)
            elif name not in pattern.groupindex:
                raise IndexError(f'unknown group name {name!r}')
            else:
                reference(pattern.groupindex[name], i + 1)
            i = end + 1
        elif c == '0':
            digits = c
            while i < len(text) and len(digits) < 3 and text[i] in _OCTAL:
                digits += text[i]
                i += 1
            piece.append(chr(int(digits, 8) & 0xFF))
        elif c in _DIGITS:
            second, third = text[i:i + 1], text[i + 1:i + 2]
            if second and second in _DIGITS:
                if c in _OCTAL and second in _OCTAL and third and third in _OCTAL:
                    code = int(c + second + third, 8)
                    if code > 0o377:
                        raise error(f'octal escape value \\{c}{second}{third} outside of range 0-0o377', start)
                    piece.append(chr(code))
                    i += 2
                    continue
                c += second
                i += 1
            reference(int(c), start + 1)
        elif c in _ESCAPED:
            piece.append(chr(_ESCAPED[c]))
        elif c in _LETTERS:
            raise error(f'bad escape \\{c}', start)
        else:
            piece.append('\\' + c)
    parts.append(''.join(piece))
    if not is_text:
        parts = [p.encode('latin-1') if isinstance(p, str) else p for p in parts]
    return parts
