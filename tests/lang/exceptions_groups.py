# ExceptionGroup: making, splitting, except*.
g = ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3), OSError(4)])])
print(g, repr(g), g.message, len(g.exceptions))
print(repr(g.subgroup(ValueError)), g.subgroup(KeyError), repr(g.split((TypeError, OSError))[1]), repr(g.derive([KeyError()])))
print(repr(g.subgroup(lambda e: isinstance(e, OSError))))
try:
    raise g
except* ValueError as e:
    print("values", repr(e))
except* (TypeError, OSError) as e:
    print("others", repr(e))
else:
    print("no else")
finally:
    print("finally")
try:
    try:
        raise g
    except* OSError:
        print("os")
except ExceptionGroup as rest:
    print("rest", repr(rest))
try:
    raise ValueError("single")
except* ValueError as e:
    print(type(e).__name__, e.exceptions, repr(e.message))
try:
    try:
        raise ExceptionGroup("h", [ValueError(1)])
    except* ValueError:
        raise KeyError("new")
except KeyError as e:
    print(repr(e), repr(e.__context__))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", 5)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
