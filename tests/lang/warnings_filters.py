"""What is shown, how often, and where it points."""
import sys
import warnings


class _Stream:  # without the folder of this script
    def write(self, text):
        stdout.write(text.replace(__file__, 'FILE'))

    def flush(self):
        stdout.flush()


stdout = sys.stdout
sys.stdout = sys.stderr = _Stream()


def f():
    for _ in range(3):
        warnings.warn('in f')
        warnings.warn('old', DeprecationWarning)


f()
f()
warnings.warn('late', PendingDeprecationWarning)
warnings.warn(UserWarning('an object'), stacklevel=1)


def caller(level):
    warnings.warn('level', stacklevel=level)


caller(1)
caller(2)
caller(99)

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    f()
    caller(2)
print(len(log), log[0].message, log[0].category, log[0].lineno, log[-1].lineno)
print(str(log[-1]).partition('filename')[0])

with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        caller(2)
    except UserWarning as e:
        print('raised', repr(e))
    try:
        compile('assert (1, 2)', 'text', 'exec')
    except SyntaxError as e:
        print(e, e.filename, e.lineno)

for action in ('once', 'module', 'default', 'always', 'ignore'):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(action, category=RuntimeWarning)
        for _ in range(2):
            warnings.warn('one', RuntimeWarning)
            warnings.warn('two', RuntimeWarning)
            warnings.warn('one', RuntimeWarning)
    print(action, [str(w.message) for w in log])

with warnings.catch_warnings(action='error', category=ImportWarning):
    try:
        warnings.warn('x', ImportWarning)
    except ImportWarning as e:
        print(repr(e))

warnings.warn_explicit('explicit', UserWarning, 'nofile.py', 7)
print(warnings.formatwarning('text', UserWarning, 'nofile.py', 3, 'the line'), end='')


def show(message, category, filename, lineno, file=None, line=None):
    print('shown:', message, category.__name__, lineno)


with warnings.catch_warnings():
    warnings.showwarning = show
    warnings.simplefilter('always')
    caller(2)


@warnings.deprecated('use g')
def old():
    return 1


@warnings.deprecated('use D')
class Old:
    def __init__(self, x=0):
        self.x = x


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(old(), old.__deprecated__, Old(3).x)

    class New(Old):
        pass
    New()
print([(str(w.message), w.lineno) for w in log])
for bad in (lambda: warnings.warn('x', int), lambda: warnings.simplefilter('never'), lambda: warnings.filterwarnings('error', 3),
            lambda: warnings.simplefilter('error', lineno=-1), lambda: warnings.filterwarnings('error', category=3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
manager = warnings.catch_warnings()
print(manager)
with manager:
    try:
        manager.__enter__()
    except RuntimeError as e:
        print(e)
