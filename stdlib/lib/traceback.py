"""Tracebacks as text, and as lists of what they hold.

The reports are those that the VM itself prints: the position, the carets and the suggestions come from it (module _traceback).
"""

import sys

import _traceback
import linecache
from _types import TracebackType as _TracebackType

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']

_REPEATS_SHOWN = 3

_cause_message = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_message = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _Absent:
    def __repr__(self):
        return '<implicit>'


_absent = _Absent()


# ---- shorthands ----

def _exception_of(exc, value, tb):
    """What the three arguments of print_exception and format_exception mean."""
    if (value is _absent) != (tb is _absent):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _absent:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback, and what led to it, to a file (sys.stderr)."""
    value, tb = _exception_of(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True, **kwargs):
    """The pieces of text that print_exception prints."""
    value, tb = _exception_of(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_absent, *, show_group=False, **kwargs):
    """The same without the traceback."""
    value = exc if value is _absent else value
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception being handled."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the last exception that ended a statement at the prompt."""
    if hasattr(sys, 'last_exc'):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
    elif hasattr(sys, 'last_type'):
        print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
    else:
        raise ValueError('no last exception')


def print_list(extracted_list, file=None):
    """Print what extract_tb() or extract_stack() answered."""
    for text in format_list(extracted_list):
        print(text, file=sys.stderr if file is None else file, end='')


def format_list(extracted_list):
    """A text for each frame of a list of FrameSummary objects or (filename, line, name, text) tuples."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """A text for each frame of a traceback."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback, outermost first; limit: at most so many of the first, or of the last when negative."""
    return StackSummary._from_entries(_traceback_entries(tb), limit)


def _calling_frame(depth):
    return sys._getframe(depth + 1)


def print_stack(f=None, limit=None, file=None):
    """Print the frames that are being run."""
    print_list(extract_stack(_calling_frame(1) if f is None else f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """A text for each frame that is being run."""
    return format_list(extract_stack(_calling_frame(1) if f is None else f, limit=limit))


def extract_stack(f=None, limit=None):
    """The frames that are being run, outermost first."""
    stack = StackSummary.extract(walk_stack(_calling_frame(1) if f is None else f), limit=limit)
    stack.reverse()
    return stack


def walk_stack(f):
    """(frame, line) of a frame and those that called it."""
    if f is None:  # who called what takes this generator's items
        try:
            f = _calling_frame(4)
        except ValueError:
            pass
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """(frame, line) of the frames of a traceback, outermost first."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Forget the local variables of the frames of a traceback, where they are kept."""
    while tb is not None:
        clear = getattr(tb.tb_frame, 'clear', None)
        if clear is not None:
            try:
                clear()
            except RuntimeError:  # it is being run
                pass
        tb = tb.tb_next


# ---- frames ----

def _safe_text(value, what, func=str):
    try:
        return func(value)
    except BaseException:
        return f'<{what} {func.__name__}() failed>'


def _without_margin(lines):
    """Lines without the blanks that all that are not blank begin with."""
    margin = None
    for line in lines:
        if line.strip():
            own = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = own
            n = 0
            while n < len(margin) and n < len(own) and margin[n] == own[n]:
                n += 1
            margin = margin[:n]
    return [line[len(margin or ''):] if line.strip() else '' for line in lines]


class FrameSummary:
    """A frame of a traceback: filename, lineno, name, line (its text, without the blanks around it), locals (texts, or None)."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', '_find_source', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._find_source = None
        if lookup_line:
            self.line
        self.locals = {k: _safe_text(v, 'local', repr) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def _load(self):
        if self._lines is not None or self.lineno is None or self.end_lineno is None:
            return
        text = self._find_source(self.lineno, self.end_lineno) if self._find_source is not None else None
        self._find_source = None
        if text is None:
            lines = [linecache.getline(self.filename, n) for n in range(self.lineno, self.end_lineno + 1)]
        else:
            lines = text.split('\n')[:self.end_lineno - self.lineno + 1]
        self._lines = '\n'.join(line.rstrip() for line in lines) + '\n'

    @property
    def _original_lines(self):
        self._load()
        return self._lines

    @property
    def _dedented_lines(self):
        self._load()
        return None if self._lines is None else '\n'.join(_without_margin(self._lines.split('\n')))

    @property
    def line(self):
        self._load()
        return None if self._lines is None else self._lines.partition('\n')[0].strip()


def _traceback_entries(tb):
    """(frame, positions, finder of source) of a traceback's frames."""
    while tb is not None:
        if isinstance(tb, _TracebackType):
            def find(first, last, tb=tb):
                return _traceback.source(tb, first, last)
            yield tb.tb_frame, _traceback.position(tb), find
        else:  # what only has the attributes of one
            yield tb.tb_frame, (tb.tb_lineno, None, None, None), None
        tb = tb.tb_next


class StackSummary(list):
    """A list of FrameSummary objects."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From (frame, line) pairs, as walk_tb() and walk_stack() give them."""
        entries = ((frame, (line, None, None, None), None) for frame, line in frame_gen)
        return klass._from_entries(entries, limit, lookup_lines, capture_locals)

    @classmethod
    def _from_entries(klass, entries, limit=None, lookup_lines=True, capture_locals=False):
        entries = list(entries)
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        result = klass()
        names = set()
        for frame, (line, end_line, column, end_column), find in entries:
            code = frame.f_code
            if find is None:
                names.add(code.co_filename)
                linecache.lazycache(code.co_filename, frame.f_globals)
            summary = FrameSummary(code.co_filename, line, code.co_name, lookup_line=False,
                                   locals=getattr(frame, 'f_locals', None) if capture_locals else None,
                                   end_lineno=end_line, colno=column, end_colno=end_column)
            summary._find_source = find
            result.append(summary)
        for name in names:
            linecache.checkcache(name)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """From FrameSummary objects and (filename, line, name, text) tuples."""
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of one frame; a subclass may answer None to leave it out."""
        s = frame_summary
        filename = '<stdin>' if s.filename.startswith('<stdin>-') else s.filename
        lines = s._original_lines
        if lines is None or not lines.strip() or s.lineno is None:
            text = f'  File "{filename}", line {s.lineno}, in {s.name}\n'
        elif s.colno is None or s.end_colno is None:
            text = f'  File "{filename}", line {s.lineno}, in {s.name}\n    {s.line}\n'
        else:
            text = _traceback.format_frame(filename, s.lineno, s.name, lines, s.end_lineno, s.colno, s.end_colno)
        if s.locals:
            text += ''.join(f'    {name} = {value}\n' for name, value in sorted(s.locals.items()))
        return text

    def format(self, **kwargs):
        """A text for each frame; a frame that repeats itself is shown three times and counted."""
        result = []
        last, count = None, 0

        def end_of_repeats():
            more = count - _REPEATS_SHOWN
            if more > 0:
                result.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')

        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            this = summary.filename, summary.lineno, summary.name
            if this != last or None in this:
                end_of_repeats()
                last, count = this, 0
            count += 1
            if count <= _REPEATS_SHOWN:
                result.append(text)
        end_of_repeats()
        return result


# ---- exceptions ----

class _Margin:
    """Where the text of a group's members stands."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.depth)

    def emit(self, texts, margin='|'):
        for text in [texts] if isinstance(texts, str) else texts:
            if self.depth:
                start = f'{self.indent()}{margin} '
                yield ''.join(start + line for line in text.splitlines(keepends=True))
            else:
                yield text


def _is_sequence(notes):
    if notes is None or isinstance(notes, (list, tuple, str, bytes)):
        return isinstance(notes, (list, tuple))
    from collections.abc import Sequence
    return isinstance(notes, Sequence)


def _last_line(kind, text):
    return f'{kind}: {text}\n' if text else f'{kind}\n'


class TracebackException:
    """An exception, kept as texts: it holds on to no frame and no value.

    stack, exc_type_str, __cause__, __context__, __suppress_context__, exceptions (of a group), __notes__; of a syntax error
    filename, lineno, end_lineno, text, offset, end_offset and msg.
    """

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        outermost = _seen is None
        seen = set() if outermost else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._from_entries(_traceback_entries(exc_traceback), limit, lookup_lines, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_text(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_text(e, "__notes__", repr)}']
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = exc_type.__qualname__ if self._have_exc_type else None
        self.exc_type_module = exc_type.__module__ if self._have_exc_type else None
        if self._have_exc_type and issubclass(exc_type, SyntaxError):
            self._take_syntax_error(exc_value)
        else:
            self._str += _traceback.suggestion(exc_value, exc_traceback is not None) or ''
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        if outermost:
            options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                           max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)
            self._take_linked(exc_value, compact, options)

    def _take_syntax_error(self, e):
        self._is_syntax_error = True
        self.filename = e.filename
        self.lineno = None if e.lineno is None else str(e.lineno)
        self.end_lineno = None if e.end_lineno is None else str(e.end_lineno)
        self.text = e.text
        self.offset = e.offset
        self.end_offset = e.end_offset
        self.msg = e.msg

    def _take_linked(self, value, compact, options):
        """Causes, contexts and members of groups, each once; without recursion, however long the chain."""
        seen = options['_seen']

        def take(e):
            return TracebackException(type(e), e, e.__traceback__, **options)

        queue = [(self, value)]
        while queue:
            te, e = queue.pop()
            te.__cause__ = te.__context__ = te.exceptions = None
            if e is None:
                continue
            if e.__cause__ is not None and id(e.__cause__) not in seen:
                te.__cause__ = take(e.__cause__)
                queue.append((te.__cause__, e.__cause__))
            wanted = not compact or (te.__cause__ is None and not e.__suppress_context__)
            if wanted and e.__context__ is not None and id(e.__context__) not in seen:
                te.__context__ = take(e.__context__)
                queue.append((te.__context__, e.__context__))
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [take(member) for member in e.exceptions]
                queue.extend(zip(te.exceptions, e.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """From an exception with the traceback that it has."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{module if isinstance(module, str) else "<unknown>"}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    # -- text --

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The last lines of the report: class, text, notes; with show_group also those of the members."""
        indent = 3 * _depth * ' '
        if not self._have_exc_type:
            yield indent + _last_line(None, self._str)
            return
        if self._is_syntax_error:
            for text in self._format_syntax_error():
                yield indent + text
        elif _depth:
            for line in _last_line(self.exc_type_str, self._str)[:-1].split('\n'):
                yield f'{indent}{line}\n'
        else:
            yield _last_line(self.exc_type_str, self._str)
        notes = self.__notes__
        if _is_sequence(notes):
            for note in notes:
                for line in _safe_text(note, 'note').split('\n'):
                    yield f'{indent}{line}\n'
        elif notes is not None:
            yield f'{indent}{_safe_text(notes, "__notes__", repr)}\n'
        if show_group:
            for member in self.exceptions or ():
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def _format_syntax_error(self):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            yield from self._format_syntax_line()
        yield f'{self.exc_type_str}: {self.msg or "<no detail available>"}{suffix}\n'

    def _format_syntax_line(self):
        whole = self.text.rstrip('\n')
        shown = whole.lstrip(' \n\f')
        yield f'    {shown}\n'
        if self.offset is None:
            return
        beyond = len(whole) + 1
        start = self.offset
        end = beyond if self.lineno != self.end_lineno else self.end_offset or start
        if self.text and start > len(self.text):
            start = beyond
        if self.text and end > len(self.text):
            end = beyond
        if start >= end or end < 0:
            end = start + 1
        column = start - 1 - (len(whole) - len(shown))
        if column >= 0:
            blanks = ''.join(c if c.isspace() else ' ' for c in shown[:column])
            yield f'    {blanks}{"^" * (end - start)}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The pieces of the report: what led to the exception first, then its frames, then its last lines."""
        margin = _Margin() if _ctx is None else _ctx
        steps = [(None, self)]
        while chain:
            e = steps[-1][1]
            if e.__cause__ is not None:
                message, e = _cause_message, e.__cause__
            elif e.__context__ is not None and not e.__suppress_context__:
                message, e = _context_message, e.__context__
            else:
                break
            steps[-1] = message, steps[-1][1]
            steps.append((None, e))
        for message, e in reversed(steps):
            if message is not None:
                yield from margin.emit(message)
            if e.exceptions is not None:
                yield from self._format_group(e, margin, chain)
                continue
            if e.stack:
                yield from margin.emit('Traceback (most recent call last):\n')
                yield from margin.emit(e.stack.format())
            yield from margin.emit(e.format_exception_only())

    def _format_group(self, e, margin, chain):
        if margin.depth > self.max_group_depth:
            yield from margin.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            return
        top = margin.depth == 0
        if top:
            margin.depth = 1
        if e.stack:
            yield from margin.emit('Exception Group Traceback (most recent call last):\n', '+' if top else '|')
            yield from margin.emit(e.stack.format())
        yield from margin.emit(e.format_exception_only())
        total, width = len(e.exceptions), self.max_group_width
        shown = total if total <= width else width + 1
        margin.need_close = False
        for i in range(shown):
            last, too_many = i == shown - 1, i >= width
            if last:
                margin.need_close = True
            yield f'{margin.indent()}{"  " if i else "+-"}+---------------- {"..." if too_many else i + 1} ----------------\n'
            margin.depth += 1
            if too_many:
                yield from margin.emit(f'and {total - width} more exception{"s" if total - width > 1 else ""}\n')
            else:
                yield from e.exceptions[i].format(chain=chain, _ctx=margin)
            if last and margin.need_close:
                yield f'{margin.indent()}+------------------------------------\n'
                margin.need_close = False
            margin.depth -= 1
        if top:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the report to a file (sys.stderr)."""
        if file is None:
            file = sys.stderr
        for text in self.format(chain=chain):
            print(text, file=file, end='')
