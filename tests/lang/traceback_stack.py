"""Where the program stands: print_stack, extract_stack, format_stack, walk_stack."""
import sys
import traceback


class Short:  # without the folder of this script
    def write(self, text):
        sys.stdout.write(text.replace(__file__, 'FILE'))


def f():
    traceback.print_stack(file=Short())
    traceback.print_stack(limit=-1, file=Short())
    stack = traceback.extract_stack()
    print([(s.name, s.lineno, s.line) for s in stack], len(traceback.format_stack()))
    print([(frame.f_code.co_name, n) for frame, n in traceback.walk_stack(sys._getframe())])


def g():
    f()


g()
