"""The module traceback: texts and summaries."""
import sys
import traceback


class _Stream:  # without the folder of this script
    def write(self, text):
        stdout.write(text.replace(__file__, 'FILE'))

    def flush(self):
        stdout.flush()


stdout = sys.stdout
sys.stdout = sys.stderr = _Stream()


def inner(x):
    return [1,
            2, x / 0,
            3]


def outer():
    try:
        inner(1)
    except ZeroDivisionError as e:
        raise ValueError('bad\nvalue') from e


try:
    outer()
except ValueError as e:
    error = e
    print(traceback.format_exc() == ''.join(traceback.format_exception(e)), end='\n')
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc(limit=1), traceback.format_exc(chain=False), traceback.format_exc(-1))
print(traceback.format_exception_only(error), traceback.format_exception_only(ValueError, error))
for frame in traceback.extract_tb(error.__traceback__):
    print(frame.lineno, frame.end_lineno, frame.colno, frame.end_colno, frame.name, frame.line, len(frame), frame[2], tuple(frame)[1:])
print(traceback.format_tb(error.__cause__.__traceback__)[-1], end='')
te = traceback.TracebackException.from_exception(error)
print(te, te.exc_type_str, te.__cause__, te.__context__, te.__suppress_context__, te.exceptions, te.stack[0].name)
print(te == traceback.TracebackException.from_exception(error), te == 3)
group = ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2), OSError(3, 'x')])])
group.add_note('a note\nof two lines')
print(''.join(traceback.format_exception(group)), end='')
print(''.join(traceback.format_exception_only(group, show_group=True)), end='')
print(''.join(traceback.TracebackException.from_exception(ExceptionGroup('m', [KeyError(i) for i in range(20)]),
                                                          max_group_width=2).format()), end='')
try:
    compile('a = (1,\nb c', 'file', 'exec')
except SyntaxError as e:
    traceback.print_exception(e, file=sys.stdout, limit=0)
    print(traceback.format_exception_only(e))
try:
    error.nosuch, error.add_nte
except AttributeError as e:
    print(traceback.format_exception_only(e))
try:
    error.add_nte
except AttributeError as e:
    print(traceback.format_exception_only(e))


def deep(n):
    if n:
        deep(n - 1)
    else:
        1 / 0


try:
    deep(10)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)


class BadStr(Exception):
    def __str__(self):
        raise RuntimeError


print(traceback.format_exception_only(BadStr()), traceback.format_exception_only(None))
summary = traceback.StackSummary.from_list([('f.py', 3, 'name', 'text'), traceback.FrameSummary('g.py', 4, 'n', line='  l  ')])
print(summary, summary.format(), summary[1].line, summary[0] == ('f.py', 3, 'name', 'text'))
traceback.print_list(summary, file=sys.stdout)
print(traceback.format_list([('<f>', 3, 'name', None)]))
for bad in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(error, error)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print([(f.f_code.co_name, line) for f, line in traceback.walk_tb(error.__traceback__)])
