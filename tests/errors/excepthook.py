import sys
print(sys.excepthook is sys.__excepthook__)
def unraisable(args):
    print('unraisable', args.exc_type.__name__, args.exc_value, args.err_msg, args.object.__qualname__)
sys.unraisablehook = unraisable
class A:
    def __del__(self): raise ValueError('del')
a = A(); del a
import gc; gc.collect()
sys.unraisablehook = sys.__unraisablehook__
try: exec(compile("1/0", "<here>", "exec"))
except ZeroDivisionError as e:
    sys.stderr = sys.stdout
    sys.excepthook(type(e), e.with_traceback(e.__traceback__.tb_next), e.__traceback__)
    sys.stderr = sys.__stderr__
print(sys.gettrace())
def hook(t, v, tb):
    print('hook', t.__name__, v, tb.tb_lineno)
sys.excepthook = hook
raise KeyError('x')
