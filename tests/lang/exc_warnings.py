# The Warning hierarchy and the module warnings: categories, filters, records, warnings as errors.
import warnings


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


kinds = (Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, ImportWarning, UnicodeWarning,
         BytesWarning, ResourceWarning, EncodingWarning)
for cls in kinds:
    print(cls.__name__, [c.__name__ for c in cls.__mro__[1:-1]], repr(cls("t", 1)), str(cls("t")), cls("t").args)


def recorded(filter, action):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter(filter)
        try:
            action()
        except Warning as e:
            print("  raised", repr(e))
    for w in seen:
        print("  ", type(w.message).__name__, w.category.__name__, w.message, w.source, w.line)
    print("  ", len(seen))


def twice():
    for i in range(2):
        warnings.warn("twice")


for action in "always", "default", "once", "module", "ignore", "error":
    print(action)
    recorded(action, twice)
recorded("always", lambda: warnings.warn("text", DeprecationWarning))
recorded("always", lambda: warnings.warn(RuntimeWarning("an instance"), DeprecationWarning))
recorded("always", lambda: warnings.warn(5))
recorded("always", lambda: warnings.warn("with source", source=[1]))
recorded("error", lambda: warnings.warn("text", FutureWarning))
with warnings.catch_warnings():
    warnings.simplefilter("always")
    attempt("category int", lambda: warnings.warn("t", 5))
    attempt("category class", lambda: warnings.warn("t", ValueError))
    attempt("category int class", lambda: warnings.warn("t", int))
attempt("action", lambda: warnings.simplefilter("sometimes"))
attempt("filter action", lambda: warnings.filterwarnings("sometimes"))
with warnings.catch_warnings(record=True) as seen:
    warnings.resetwarnings()
    warnings.filterwarnings("always")
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("error", message="bad.*")
    warnings.filterwarnings("ignore", message=".*quiet", category=UserWarning)
    warnings.warn("shown")
    warnings.warn("deprecated", DeprecationWarning)
    warnings.warn("pending", PendingDeprecationWarning)
    attempt("bad", lambda: warnings.warn("bad thing"))
    attempt("Bad in capitals", lambda: warnings.warn("BAD thing", RuntimeWarning))
    warnings.warn("be quiet")
    warnings.warn("be quiet", RuntimeWarning)
    warnings.filterwarnings("ignore", category=Warning, append=True)
    print([(f[0], f[2].__name__, f[4]) for f in warnings.filters])
print([(w.category.__name__, str(w.message)) for w in seen])


class Own(UserWarning):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn(Own(7))
    warnings.warn("9", Own)
print([(w.message.code, str(w.message), w.category.__name__) for w in seen])
with warnings.catch_warnings(action="error", category=Own):
    attempt("own as error", lambda: warnings.warn(Own(8)))


@warnings.deprecated("use another")
def old():
    return 5


@warnings.deprecated("old class", category=FutureWarning)
class Old:
    pass


print(old.__deprecated__, Old.__deprecated__)
recorded("always", old)
recorded("always", Old)
recorded("error", Old)


def deeper(level):
    warnings.warn("level", stacklevel=level)


def outer(level):
    deeper(level)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for level in 1, 2, 3:
        outer(level)
first = deeper.__code__.co_firstlineno
print([w.lineno - first for w in seen])
print(warnings.formatwarning("message", UserWarning, "file.py", 7, "the line"), end="")
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn_explicit("explicit", UserWarning, "other.py", 42)
    warnings.warn_explicit(DeprecationWarning("explicit instance"), None, "other.py", 43, "mod", {})
print([(str(w.message), w.category.__name__, w.filename, w.lineno) for w in seen], str(seen[0]))
shown = []
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: shown.append((str(message), category.__name__))
    warnings.warn("to the hook")
print(shown)
