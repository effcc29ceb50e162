"""Texts for failure messages: short representations and counted differences."""

__unittest = True

_WIDTH = 80      # of a representation in a message
_GAP = 12        # "[1234 chars]"
_EDGE = 5        # characters kept at each end of what is cut
_DIFFERING = _WIDTH - 3 * _EDGE - 2 * _GAP


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def safe_repr(obj, short=False):
    """repr(obj), or the default one when that fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _WIDTH:
        return text[:_WIDTH] + ' [truncated]...'
    return text


def _cut(text, head, tail):
    """The text with its middle replaced by its length, when that is shorter."""
    left_out = len(text) - head - tail
    if left_out <= _GAP:
        return text
    return f'{text[:head]}[{left_out} chars]{text[len(text) - tail:]}'


def _common_prefix_length(texts):
    low, high = min(texts), max(texts)
    for i, c in enumerate(low):
        if c != high[i]:
            return i
    return len(low)


def _common_shorten_repr(*objects):
    """Representations that fit a message and keep the part in which they differ."""
    texts = tuple(safe_repr(o) for o in objects)
    longest = max(len(t) for t in texts)
    if longest <= _WIDTH:
        return texts
    shared = _common_prefix_length(texts)
    prefix = texts[0][:shared]
    room = _WIDTH - (longest - shared + _EDGE + _GAP)
    if room > _EDGE:
        prefix = _cut(prefix, _EDGE, room)
        return tuple(prefix + t[shared:] for t in texts)
    prefix = _cut(prefix, _EDGE, _EDGE)
    return tuple(prefix + _cut(t[shared:], _DIFFERING, _EDGE) for t in texts)


def three_way_cmp(x, y):
    """-1, 0 or 1 as x is less than, equal to or greater than y."""
    return (x > y) - (x < y)


def _count_diff_hashable(first, second):
    """(count in first, count in second, item) of the items whose counts differ."""
    from collections import Counter
    a, b = Counter(first), Counter(second)
    found = [(n, b.get(item, 0), item) for item, n in a.items() if b.get(item, 0) != n]
    found += [(0, n, item) for item, n in b.items() if item not in a]
    return found


def _count_diff_all_purpose(first, second):
    """The same for items that cannot be hashed."""
    taken = object()
    a, b = list(first), list(second)

    def take(items, wanted, start=0):
        n = 0
        for i in range(start, len(items)):
            if items[i] is not taken and items[i] == wanted:
                items[i] = taken
                n += 1
        return n

    found = []
    for i, item in enumerate(a):
        if item is taken:
            continue
        in_a, in_b = take(a, item, i), take(b, item)
        if in_a != in_b:
            found.append((in_a, in_b, item))
    for i, item in enumerate(b):
        if item is not taken:
            found.append((0, take(b, item, i), item))
    return found


def sorted_list_difference(expected, actual):
    """What only one of two sorted lists has; repetitions do not count."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        e, a = expected[i], actual[j]
        if e < a:
            missing.append(e)
        elif e > a:
            unexpected.append(a)
        if not e > a:
            while i < len(expected) and expected[i] == e:
                i += 1
        if not e < a:
            while j < len(actual) and actual[j] == a:
                j += 1
    missing.extend(expected[i:])
    unexpected.extend(actual[j:])
    return missing, unexpected


def unorderable_list_difference(expected, actual):
    """What only one of two lists has; empties the first and takes from the second."""
    missing = []
    while expected:
        item = expected.pop()
        try:
            actual.remove(item)
        except ValueError:
            missing.append(item)
    return missing, actual
