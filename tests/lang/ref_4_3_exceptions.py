# Reference 4.3: exceptions.
import sys

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e.args, e.__cause__, repr(e.__context__))

def propagate():
    def a(): b()
    def b(): c()
    def c(): raise ValueError("deep")
    try: a()
    except ValueError as e:
        names, tb = [], e.__traceback__
        while tb: names.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
        return names
def cls(): raise KeyError
def inst(): raise KeyError("k", 2)
def sub():
    try: raise IndexError
    except LookupError as e: return type(e)
def order():
    try: raise IndexError
    except IndexError: return "first"
    except LookupError: return "second"
def tup():
    try: raise KeyError
    except (ValueError, (TypeError, KeyError)) as e: return "tuple"
def none():
    try: 1 / 0
    except (): return "never"
    except: return "bare"
def by_identity():
    class E(Exception): pass
    A = E
    class E(Exception): pass
    try: raise A
    except E: return "wrong"
    except A: return "right"
def value():
    try: raise ValueError("v", 1)
    except ValueError as e: return e.args, str(e), repr(e)
def terminates():
    log = []
    try:
        log.append(1)
        raise ValueError
        log.append(2)
    except ValueError: log.append(3)
    log.append(4)
    return log
def info():
    before = sys.exc_info()
    try: raise KeyError(1)
    except KeyError: during = sys.exc_info()[:2], sys.exception()
    return before, during, sys.exc_info()
def nested_info():
    try: raise KeyError(1)
    except KeyError:
        try: raise ValueError(2)
        except ValueError: inner = sys.exception()
        return inner, sys.exception()
def bad_match():
    try: raise KeyError
    except 5: pass
def bad_match2():
    try: raise KeyError
    except (ValueError, "x"): pass
def lazily():
    try: raise KeyError
    except KeyError: return "ok"
    except (1 / 0): return "never evaluated"
def not_evaluated():
    try: pass
    except undefined_name: pass
    return "fine"
def match_raises():
    try: raise KeyError("a")
    except undefined_name: pass
show(propagate, cls, inst, sub, order, tup, none, by_identity, value, terminates, info, nested_info, bad_match, bad_match2, lazily, not_evaluated, match_raises)
def gen():
    try: yield sys.exception()
    except KeyError as e: yield "caught", sys.exception() is e
    yield sys.exception()
def through():
    g = gen()
    try: raise ValueError
    except ValueError: a = next(g)
    return a, g.throw(KeyError), next(g)
show(through)
show(lambda: (_ for _ in ()).throw(SystemExit(4)), lambda: sys.exit("bye"), lambda: (_ for _ in ()).throw(KeyboardInterrupt), lambda: (_ for _ in ()).throw(GeneratorExit("ge")))
print([c.__name__ for c in ZeroDivisionError.__mro__], issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception), issubclass(StopIteration, Exception))
class Meta(type):
    def __instancecheck__(cls, o): return True
    def __subclasscheck__(cls, o): return True
class Wide(Exception, metaclass=Meta): pass
def virtual():
    try: raise KeyError("k")
    except Wide: return "virtual"
    except KeyError: return "real classes only"
show(virtual)
def unhandled(): raise LookupError("at the end")
unhandled()
