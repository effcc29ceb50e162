# Reference 3.2.1 to 3.2.3: None, NotImplemented, Ellipsis.

import warnings
print(None, NotImplemented, ..., repr(Ellipsis), type(None), type(...), type(NotImplemented), bool(None), bool(...), ... is Ellipsis)
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
for f in (lambda: type(None)(1), lambda: None.x, lambda: None + 1, lambda: None < None, lambda: None(), lambda: None[0], lambda: setattr(None, "a", 1), lambda: ...(1), lambda: len(...), lambda: iter(None),
          lambda: type("N", (type(None),), {}), lambda: type("N", (type(...),), {}), lambda: type(...)(1), lambda: NotImplemented()):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(bool(NotImplemented))
print([str(w.message) for w in seen], [w.category.__name__ for w in seen])
import copy
print(copy.copy(None), copy.deepcopy(...), None == None, None != ..., hash(None) == hash(None), {None: 1, ...: 2}[...], None.__doc__, NotImplemented.__reduce__(), Ellipsis.__reduce__(), None.__eq__(None), None.__eq__(1), None.__bool__())
