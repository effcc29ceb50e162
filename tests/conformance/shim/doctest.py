"""A small stand-in for doctest, in our own words: runs the examples of a module's docstrings and compares what they write.

As doctest does, it looks at an exception's type and message only, not at its traceback.
"""
import io
import re
import sys
import types
import unittest

SKIP, ELLIPSIS, NORMALIZE_WHITESPACE, IGNORE_EXCEPTION_DETAIL, REPORT_NDIFF = OPTIONS = (
    'SKIP', 'ELLIPSIS', 'NORMALIZE_WHITESPACE', 'IGNORE_EXCEPTION_DETAIL', 'REPORT_NDIFF')
TRACEBACK = 'Traceback (most recent call last):'


class Example:
    """A piece of source and what it should write; `raises` is the end of a traceback that it should end in."""

    def __init__(self, source, want, line):
        self.source, self.want, self.line = source, want, line
        self.options = {name for words in re.findall(r'#\s*doctest:\s*([^\n\'"]*)$', source, re.M) for name in words.replace('+', ' ').replace(',', ' ').split()}
        self.raises = None
        if want.startswith((TRACEBACK, 'Traceback (innermost last):')):
            lines = want.split('\n')[1:]
            starts = [i for i, text in enumerate(lines) if text[:1].isidentifier()]
            self.raises = '\n'.join(lines[starts[0]:]) if starts else ''


def examples_of(text):
    """The examples of a docstring: a line after `>>> `, those after `... `, and what follows until a blank line."""
    lines = text.expandtabs().split('\n')
    found, i = [], 0
    while i < len(lines):
        begun = re.match(r'( *)>>>( |$)', lines[i])
        if begun is None:
            i += 1
            continue
        indent, first = len(begun[1]), i
        source = [lines[i][indent + 4:]]
        i += 1
        while i < len(lines) and re.match(r' {%d}\.\.\.( |$)' % indent, lines[i]):
            source.append(lines[i][indent + 4:])
            i += 1
        want = []
        while i < len(lines) and lines[i].strip() and not re.match(r' *>>>( |$)', lines[i]):
            want.append(lines[i][indent:])
            i += 1
        source = '\n'.join(source)
        if not all(not part.strip() or part.lstrip().startswith('#') for part in source.split('\n')):
            found.append(Example(source + '\n', ''.join(part + '\n' for part in want), first + 1))
    return found


def same(want, got, options):
    """Whether what was written is what should be, as the options have it."""
    if want == got or (want, got) in (('1\n', 'True\n'), ('0\n', 'False\n')):
        return True
    want = re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
    got = re.sub(r'(?m)^[^\S\n]+$', '', got)
    if NORMALIZE_WHITESPACE in options:
        want, got = ' '.join(want.split()), ' '.join(got.split())
    if ELLIPSIS in options and '...' in want:
        return re.fullmatch('.*'.join(map(re.escape, want.split('...'))), got, re.S) is not None
    return want == got


class DocTestCase(unittest.TestCase):
    """The examples of one docstring, run in turn with the same names."""

    def __init__(self, name, names, examples):
        super().__init__()
        self.name, self.names, self.examples = name, names, examples
        self.failures = []

    def id(self):
        return self.name

    def runTest(self):
        for example in self.examples:
            if SKIP not in example.options:
                self.check(example)
        if self.failures:
            example, got = self.failures[0]
            self.fail(f'{len(self.failures)} of {len(self.examples)} examples, the first in line {example.line}: '
                      f'{example.source.strip()[:80]!r} wrote {got[-200:]!r}')

    def check(self, example):
        stream, before, raised = io.StringIO(), sys.stdout, None
        sys.stdout = stream
        try:
            exec(compile(example.source, f'<doctest {self.name}>', 'single', 0, True), self.names)
        except KeyboardInterrupt:
            raise
        except BaseException as e:
            raised = e
        finally:
            sys.stdout = before
        got = stream.getvalue()
        if got and got[-1] != '\n':
            got += '\n'
        if raised is None:
            if example.raises is not None or not same(example.want, got, example.options):
                self.failures.append((example, got))
            return
        import traceback
        lines = traceback.format_exception_only(raised)
        if isinstance(raised, SyntaxError):  # without the place
            name = type(raised).__qualname__
            lines = lines[next(i for i, line in enumerate(lines) if line.startswith((f'{name}:', f'builtins.{name}:'))):]
        got = ''.join(lines)
        if example.raises is None:
            self.failures.append((example, got))
        elif not same(example.raises, got, example.options):
            if IGNORE_EXCEPTION_DETAIL not in example.options or not same(kind_of(example.raises), kind_of(got), example.options):
                self.failures.append((example, got))


def kind_of(message):
    """The name of an exception's class, without its module and the message."""
    return message.split('\n')[0].split(':')[0].rpartition('.')[2].strip()


def documented(module):
    """(name, docstring) of a module, its functions and classes, and what its __test__ names."""
    yield module.__name__, module.__doc__
    for name, value in list(vars(module).items()):
        if getattr(value, '__module__', None) == module.__name__ and isinstance(value, (type, types.FunctionType)):
            yield from documented_within(f'{module.__name__}.{name}', value, module)
    for name, value in getattr(module, '__test__', {}).items():
        name = f'{module.__name__}.__test__.{name}'
        if isinstance(value, str):
            yield name, value
        else:
            yield from documented_within(name, value, module)


def documented_within(name, value, module):
    yield name, value.__doc__
    if isinstance(value, type):
        for inner, member in list(vars(value).items()):
            member = getattr(member, '__func__', member)
            if isinstance(member, property) or (getattr(member, '__module__', None) == module.__name__
                                                and isinstance(member, (type, types.FunctionType))):
                yield from documented_within(f'{name}.{inner}', member, module)


def DocTestSuite(module=None, **kwargs):
    if kwargs:  # a finder, flags: they are left out, so that the file's other tests can run
        return unittest.TestSuite()
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals['__name__']]
    elif isinstance(module, str):
        __import__(module)
        module = sys.modules[module]
    suite = unittest.TestSuite()
    for name, text in documented(module):
        found = examples_of(text) if isinstance(text, str) else []
        if found:
            suite.addTest(DocTestCase(name, dict(vars(module)), found))
    return suite


def DocFileSuite(*paths, module_relative=True, optionflags=(), **kwargs):
    if kwargs:
        raise unittest.SkipTest(f'examples of a text with {", ".join(kwargs)}')
    import os
    names = sys._getframe(1).f_globals
    folder = os.path.dirname(names['__file__']) if module_relative else ''
    suite = unittest.TestSuite()
    for path in paths:
        with open(os.path.join(folder, path), encoding='utf-8') as f:
            text = f.read()
        suite.addTest(DocTestCase(os.path.basename(path).replace('.', '_'), {'__name__': '__main__'}, examples_of(text)))
    return suite


def testmod(*args, **kwargs):
    raise unittest.SkipTest('runs the examples of docstrings')
