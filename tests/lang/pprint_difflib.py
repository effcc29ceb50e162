"""pprint and difflib, and the messages that unittest makes with them."""
import difflib
import unittest
from collections import Counter, OrderedDict, defaultdict, deque
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr
from types import MappingProxyType, SimpleNamespace

words = 'the quick brown fox jumps over the lazy dog '.split()
loop = [1]
loop.append(loop)
values = [
    [], {}, (), 1, list(range(40)), tuple(range(30)), {w: list(range(i * 4)) for i, w in enumerate(words)}, set(range(60)),
    frozenset(range(50)), ('a' * 90,), ['x' * 50, {'k': 'y' * 60, 'l': [1, (2, 3), {4}]}], 'word ' * 30, 'line one\nline two\n' * 5,
    b'bytes' * 30, bytearray(b'abc' * 40), OrderedDict((w, w * 5) for w in words), defaultdict(list, {w: [w] * 8 for w in words}),
    deque(words * 3), deque(words * 3, maxlen=50), Counter(words * 12), MappingProxyType({w: w * 9 for w in words}),
    SimpleNamespace(first=list(range(20)), second='z' * 40), {1: 'a', 'b': 2, (1, 2): 3, None: 4}, [[[[[[1]]]]]],
    {'nested': {'more': {'deep': list(range(30))}}}, {'text': 'word ' * 20},
]
for value in values:
    pprint(value)
    print(pformat(value, width=40, compact=True))
    print(pformat(value, indent=4, width=60, depth=2, sort_dicts=False))
pp({'b': 1, 'a': 2})
print(pformat(123456789, underscore_numbers=True), pformat([10 ** 6], underscore_numbers=True), saferepr({'b': 1, 'a': 2}))
print(isrecursive(loop), isreadable(loop), isreadable([1]), pformat(loop).partition('id=')[0])
for bad in (lambda: pformat(1, indent=-1), lambda: pformat(1, depth=0), lambda: pformat(1, width=0)):
    try:
        bad()
    except ValueError as e:
        print(e)

a = 'one\ntwo\nthree\nfour\nfive\nsix\n'.splitlines(True)
b = 'ore\ntree\nemu\nfour\nfive!\nsix\nseven\n'.splitlines(True)
print(''.join(difflib.ndiff(a, b)), end='')
print(''.join(difflib.unified_diff(a, b, 'a', 'b', 'then', 'now', n=1)), end='')
print(''.join(difflib.context_diff(a, b, 'a', 'b', n=1)), end='')
print(''.join(difflib.restore(difflib.ndiff(a, b), 1)) == ''.join(a), ''.join(difflib.restore(difflib.ndiff(a, b), 2)) == ''.join(b))
s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf')
print(s.get_opcodes(), s.get_matching_blocks(), round(s.ratio(), 3), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match())
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), list(difflib.unified_diff(list('abc'), list('abc'))))
print(list(difflib.SequenceMatcher(None, list(range(30)), list(range(3, 33))).get_grouped_opcodes(2)))
print(list(difflib.diff_bytes(difflib.unified_diff, [b'a\xff\n'], [b'b\n'], b'x', b'y')))

t = unittest.TestCase()
for check in (lambda: t.assertEqual(list(range(10)), [0, 1, 2, 4]), lambda: t.assertEqual({'a': 1, 'b': [1, 2]}, {'a': 1, 'b': [1, 3]}),
              lambda: t.assertEqual('one\ntwo\n', 'one\n2\n'), lambda: t.assertEqual((1, 2), (1, 2, 3)), lambda: t.assertEqual('abc', 'abd'),
              lambda: t.assertEqual(['x' * 100] * 9, ['y' * 100] * 9), lambda: t.assertSequenceEqual([1], (2,)),
              lambda: t.assertListEqual([1], (1,)), lambda: t.assertEqual('a' * 100 + 'b' * 50 + 'c', 'a' * 100 + 'd' * 50 + 'c')):
    try:
        check()
    except AssertionError as e:
        print(e)
