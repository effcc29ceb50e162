# split, subgroup, derive over nested groups, with tracebacks, causes, contexts and notes kept.
def tree(e, depth=0):
    if e is None:
        print("  " * depth + "None")
    elif isinstance(e, BaseExceptionGroup):
        print("  " * depth + type(e).__name__, repr(e.message), getattr(e, "__notes__", ""), repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.__traceback__ is not None)
        for x in e.exceptions:
            tree(x, depth + 1)
    else:
        print("  " * depth + repr(e))


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except BaseException as e:
        print(what, "!!", type(e).__name__, e)


def raised(e):
    try:
        raise e
    except BaseException as caught:
        return caught


inner = raised(ExceptionGroup("inner", [ValueError(1), OSError(2), KeyError(3)]))
inner.add_note("inner note")
deep = ExceptionGroup("deep", [inner, TypeError(4)])
deep.__cause__ = RuntimeError("cause")
whole = ExceptionGroup("whole", [ValueError(5), deep, ExceptionGroup("other", [ValueError(6)])])
whole.__context__ = LookupError("context")
whole.add_note("note 1")
whole.add_note("note 2")
for condition in (ValueError, OSError, (KeyError, TypeError), LookupError, ArithmeticError, Exception, ExceptionGroup, lambda e: isinstance(e, ValueError) and e.args[0] > 1,
                  lambda e: False, lambda e: True, lambda e: isinstance(e, ExceptionGroup) and e.message == "inner", ()):
    name = condition.__name__ if isinstance(condition, type) else "function" if callable(condition) else str([c.__name__ for c in condition])
    print("split", name)
    match, rest = whole.split(condition)
    tree(match)
    tree(rest)
    part = whole.subgroup(condition)
    print(part is whole, match is whole, rest is whole, (part is None) == (match is None))
print([x for x in whole.subgroup(OSError).exceptions[0].exceptions[0].exceptions][0] is inner.exceptions[1])
for bad in 5, None, "ValueError", int, (ValueError, 5), [ValueError], (ValueError, int), object():
    attempt("split", lambda: whole.split(bad))
    attempt("subgroup", lambda: whole.subgroup(bad))
attempt("split nothing", lambda: whole.split())
attempt("raising", lambda: whole.split(lambda e: 1 / 0))


class Untrue:
    def __bool__(self):
        raise RuntimeError("no truth")


attempt("untruth", lambda: whole.subgroup(lambda e: Untrue()))
print(repr(whole.derive([KeyError(1)])), repr(ExceptionGroup("m", [ValueError()]).derive([SystemExit()])), repr(BaseExceptionGroup("m", [SystemExit()]).derive([KeyError()])))
attempt("derive nothing", lambda: whole.derive([]))
attempt("derive wrong", lambda: whole.derive([1]))


class Own(ExceptionGroup):
    def derive(self, excs):
        return [excs]


attempt("derive returns a list", lambda: Own("o", [ValueError(1), TypeError(2)]).split(ValueError))


class Raising(ExceptionGroup):
    def derive(self, excs):
        raise KeyError("derive")


attempt("derive raises", lambda: Raising("o", [ValueError(1), TypeError(2)]).subgroup(ValueError))


class Copying(ExceptionGroup):
    def derive(self, excs):
        return Copying(self.message.upper(), excs)


tree(Copying("c", [ValueError(1), Copying("d", [ValueError(2), TypeError(3)])]).split(ValueError)[0])
seen = []
whole.split(lambda e: seen.append(type(e).__name__))
print(seen)
nested = ValueError("bottom")
for i in range(50):
    nested = ExceptionGroup(str(i), [nested])
match, rest = nested.split(ValueError)
print(rest, match.message, sum(1 for _ in iter(lambda: None, None)))
depth = 0
while isinstance(match, ExceptionGroup):
    match = match.exceptions[0]
    depth += 1
print(depth, repr(match))
base = BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
tree(base.split(ValueError)[0])
tree(base.split(ValueError)[1])
tree(base.split(KeyboardInterrupt)[1])
