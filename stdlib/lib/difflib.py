"""Differences between sequences: SequenceMatcher, ndiff, Differ, unified_diff, context_diff, get_close_matches, restore.

The results are those of Python 3.13's difflib; the algorithm is Ratcliff and Obershelp's: the longest common block first, then the
same on both sides of it.
"""

from collections import namedtuple

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff',
           'unified_diff', 'diff_bytes', 'Match']

Match = namedtuple('Match', 'a b size')


class SequenceMatcher:
    """Compares two sequences of hashable items. isjunk(item): such items are no beginning of a block."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first; the second, which costs more, stays."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second."""
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, item in enumerate(b):
            places.setdefault(item, []).append(i)
        self.bjunk = {item for item in places if self.isjunk and self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:  # what is everywhere says nothing
            most = len(b) // 100 + 1
            self.bpopular = {item for item, where in places.items() if len(where) > most}
            for item in self.bpopular:
                del places[item]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block that both have in these ranges; of several the one that begins first in a, then in b."""
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, size = alo, blo, 0
        lengths = {}  # of the blocks that end at the item before in a and at j in b
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = now[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    besti, bestj, size = i - k + 1, j - k + 1, k
            lengths = now
        for wanted in (False, True):  # grow it by what is popular, then by junk
            while besti > alo and bestj > blo and (b[bestj - 1] in junk) is wanted and a[besti - 1] == b[bestj - 1]:
                besti, bestj, size = besti - 1, bestj - 1, size + 1
            while besti + size < ahi and bestj + size < bhi and (b[bestj + size] in junk) is wanted and a[besti + size] == b[bestj + size]:
                size += 1
        return Match(besti, bestj, size)

    def get_matching_blocks(self):
        """The blocks that both have, in order; the last is empty."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        todo = [(0, len(self.a), 0, len(self.b))]
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, k = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append((i, j, k))
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    todo.append((i + k, ahi, j + k, bhi))
        found.sort()
        joined = []
        for i, j, k in found:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = joined[-1][0], joined[-1][1], joined[-1][2] + k
            else:
                joined.append((i, j, k))
        joined.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match(*block) for block in joined]
        return self.matching_blocks

    def get_opcodes(self):
        """How a becomes b: ('replace', 'delete', 'insert' or 'equal', range in a, range in b)."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = codes = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai or j < bj:
                tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert'
                codes.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(('equal', ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups, each with up to n equal items around."""
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def _share(self, matches):
        length = len(self.a) + len(self.b)
        return 2.0 * matches / length if length else 1.0

    def ratio(self):
        """How alike they are, from 0 to 1."""
        return self._share(sum(block[2] for block in self.get_matching_blocks()))

    def quick_ratio(self):
        """No less than ratio(), sooner."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left, matches = {}, 0
        for item in self.a:
            n = left.get(item, self.fullbcount.get(item, 0))
            left[item] = n - 1
            matches += n > 0
        return self._share(matches)

    def real_quick_ratio(self):
        """No less than quick_ratio(), at once."""
        return self._share(min(len(self.a), len(self.b)))

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n possibilities that are most like the word, the best first."""
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), possibility))
    found.sort(reverse=True)
    return [possibility for _, possibility in found[:n]]


# ---- line by line ----

def IS_LINE_JUNK(line, pat=None):
    """A line that is blank or has a single '#'."""
    return line.strip() in ('', '#') if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """A blank or tab."""
    return ch in ws


def _keep_blanks(line, tags):
    return ''.join(c if tag == ' ' and c.isspace() else tag for c, tag in zip(line, tags)).rstrip()


class Differ:
    """Texts of lines compared: what is common, what only one has, and within similar lines the places that differ."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Lines that begin with '  ' (both), '- ' (a), '+ ' (b) or '? ' (what differs in the line above)."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'insert':
                yield from _marked('+', b, blo, bhi)
            else:
                yield from _marked('-' if tag == 'delete' else ' ', a, alo, ahi)

    def _plain(self, a, alo, ahi, b, blo, bhi):
        first, second = _marked('-', a, alo, ahi), _marked('+', b, blo, bhi)
        if bhi - blo < ahi - alo:
            first, second = second, first
        yield from first
        yield from second

    def _replace(self, a, alo, ahi, b, blo, bhi):
        """Pairs the lines that are most alike (at least three quarters), each once and in order."""
        matcher = SequenceMatcher(self.charjunk)
        i1, j1 = alo, blo
        for i2, j2 in self._pairs(matcher, a, alo, ahi, b, blo, bhi):
            yield from self._between(a, i1, i2, b, j1, j2)
            matcher.set_seq2(b[j2])
            matcher.set_seq1(a[i2])
            if a[i2] == b[j2]:
                yield '  ' + a[i2]
            else:
                yield from self._intraline(matcher, a[i2], b[j2])
            i1, j1 = i2 + 1, j2 + 1
        yield from self._between(a, i1, ahi, b, j1, bhi)

    def _pairs(self, matcher, a, alo, ahi, b, blo, bhi):
        """The best pair first, then those on both sides of it."""
        best, equal, where, same = 0.74, None, None, None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same is None:
                        same = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, where = matcher.ratio(), (i, j)
        if best < 0.75:
            if same is None:
                return
            where = same
        i, j = where
        yield from self._pairs_beside(matcher, a, alo, i, b, blo, j)
        yield i, j
        yield from self._pairs_beside(matcher, a, i + 1, ahi, b, j + 1, bhi)

    def _pairs_beside(self, matcher, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._pairs(matcher, a, alo, ahi, b, blo, bhi)

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._plain(a, alo, ahi, b, blo, bhi)
        elif alo < ahi:
            yield from _marked('-', a, alo, ahi)
        elif blo < bhi:
            yield from _marked('+', b, blo, bhi)

    def _intraline(self, matcher, a, b):
        atags = btags = ''
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            left, right = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
            atags += left * (i2 - i1)
            btags += right * (j2 - j1)
        atags, btags = _keep_blanks(a, atags), _keep_blanks(b, btags)
        yield '- ' + a
        if atags:
            yield f'? {atags}\n'
        yield '+ ' + b
        if btags:
            yield f'? {btags}\n'


def _marked(tag, lines, low, high):
    for i in range(low, high):
        yield f'{tag} {lines[i]}'


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """What Differ says of two lists of lines."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts (1 or 2) that ndiff compared."""
    tags = {1: ('- ', '  '), 2: ('+ ', '  ')}.get(int(which))
    if tags is None:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}')
    for line in delta:
        if line[:2] in tags:
            yield line[2:]


# ---- patches ----

def _check_types(a, b, *texts):
    for name, lines in (('a', a), ('b', b)):
        if lines and not isinstance(lines[0], str):
            raise TypeError(f'lines to compare must be str, not {type(lines[0]).__name__} ({lines[0]!r})')
        if isinstance(lines, str):
            raise TypeError('input must be a sequence of strings, not str')
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f'all arguments must be str, not: {text!r}')


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f'{start + 1 if length else start},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The difference of two lists of lines as `diff -u` writes it."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'--- {fromfile}{chr(9) + fromfiledate if fromfiledate else ""}{lineterm}'
            yield f'+++ {tofile}{chr(9) + tofiledate if tofiledate else ""}{lineterm}'
        first, last = group[0], group[-1]
        yield f'@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (' ' + line for line in a[i1:i2])
                continue
            if tag in ('replace', 'delete'):
                yield from ('-' + line for line in a[i1:i2])
            if tag in ('replace', 'insert'):
                yield from ('+' + line for line in b[j1:j2])


def _context_range(start, stop):
    length = stop - start
    begin = start + 1 if length else start
    return str(begin) if length <= 1 else f'{begin},{begin + length - 1}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The difference of two lists of lines as `diff -c` writes it."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f'*** {fromfile}{chr(9) + fromfiledate if fromfiledate else ""}{lineterm}'
            yield f'--- {tofile}{chr(9) + tofiledate if tofiledate else ""}{lineterm}'
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_context_range(first[1], last[2])} ****{lineterm}'
        if any(code[0] in ('replace', 'delete') for code in group):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    yield from (prefix[tag] + line for line in a[i1:i2])
        yield f'--- {_context_range(first[3], last[4])} ----{lineterm}'
        if any(code[0] in ('replace', 'insert') for code in group):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    yield from (prefix[tag] + line for line in b[j1:j2])


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """unified_diff or context_diff for bytes of any encoding."""
    def text(value):
        try:
            return value.decode('ascii', 'surrogateescape')
        except AttributeError as e:
            raise TypeError(f'all arguments must be bytes, not {type(value).__name__} ({value!r})') from e
    lines = dfunc([text(x) for x in a], [text(x) for x in b], text(fromfile), text(tofile), text(fromfiledate), text(tofiledate), n,
                  text(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')
