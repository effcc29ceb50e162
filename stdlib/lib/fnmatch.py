"""File names that match patterns of the shell: * is anything, ? a character, [seq] one of these, [!seq] none of these."""

import functools
import os
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Whether a name matches, in the way that the system compares names."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    """Whether a name matches; upper and lower case differ."""
    return _matcher(pat)(name) is not None


def filter(names, pat):
    """The names that match, as a list."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name))]


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    text = translate(pat.decode('latin-1')).encode('latin-1') if isinstance(pat, bytes) else translate(pat)
    return re.compile(text).match


def translate(pat):
    """The regular expression for a pattern."""
    pieces, at = [''], 0  # what stands between stars
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            if pieces[-1] or len(pieces) == 1:
                pieces.append('')
        elif c == '?':
            pieces[-1] += '.'
        elif c == '[':
            # A ] that comes first, or after the !, is one of the characters.
            end = pat.find(']', at + 1 + pat.startswith('!', at))
            if end < 0:
                pieces[-1] += '\\['
            else:
                pieces[-1] += _one_of(pat[at:end])
                at = end + 1
        else:
            pieces[-1] += re.escape(c)
    first, *middle = pieces
    last = f'.*{middle.pop()}' if middle else ''
    # The shortest text before what follows a star will do: going back over it would find nothing more.
    return f'(?s:{first}{"".join(f"(?>.*?{piece})" for piece in middle)}{last})\\Z'


def _one_of(chars):
    """What stands between [ and ], as a regular expression."""
    refused = chars.startswith('!')
    parts, at = [], int(refused)
    while at < len(chars):
        if chars[at + 1:at + 2] == '-' and at + 2 < len(chars):
            low, high = chars[at], chars[at + 2]
            if low <= high:  # else nothing lies between them
                parts.append(f'{_in_set(low)}-{_in_set(high)}')
            at += 3
        else:
            parts.append(_in_set(chars[at]))
            at += 1
    if not parts:
        return '.' if refused else '(?!)'
    text = ''.join(parts)
    return f'[^{text}]' if refused else f'[{"\\" if text[0] in "^[" else ""}{text}]'


def _in_set(c):
    return '\\' + c if c in '\\-&~|' else c
