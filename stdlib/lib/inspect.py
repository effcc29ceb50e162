"""What live objects are: predicates, members, documentation, states of generators; source and signatures on demand.

Sources and frames are looked at by _inspect_source, signatures by _inspect_signature, both imported when a name of theirs is first used,
so that `inspect.iscoroutinefunction` costs little.
"""

import sys
import types
import functools
from collections import namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

_PARTS = {
    "_inspect_source": (
        "BlockFinder", "ClassFoundException", "EndOfBlock", "FrameInfo", "Traceback", "currentframe", "findsource", "getabsfile",
        "getblock", "getcomments", "getfile", "getframeinfo", "getinnerframes", "getlineno", "getmodule", "getmodulename",
        "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize", "modulesbyfile", "stack", "trace"),
    "_inspect_signature": (
        "ArgInfo", "Arguments", "BoundArguments", "FullArgSpec", "Parameter", "Signature", "formatannotation",
        "formatannotationrelativeto", "formatargvalues", "getargs", "getargvalues", "getcallargs", "getfullargspec",
        "signature", "_empty", "_void", "_ParameterKind", "_signature_fromstr", "_signature_get_user_defined_method"),
}
_home = {name: part for part, names in _PARTS.items() for name in names}

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments", "Attribute", "BlockFinder",
    "BoundArguments", "BufferFlags", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR",
    "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED",
    "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock", "FrameInfo",
    "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature",
    "TPFLAGS_IS_ABSTRACT", "Traceback", "classify_class_attrs", "cleandoc", "currentframe", "findsource", "formatannotation",
    "formatannotationrelativeto", "formatargvalues", "get_annotations", "getabsfile", "getargs", "getargvalues",
    "getasyncgenlocals", "getasyncgenstate", "getattr_static", "getblock", "getcallargs", "getclasstree", "getclosurevars",
    "getcomments", "getcoroutinelocals", "getcoroutinestate", "getdoc", "getfile", "getframeinfo", "getfullargspec",
    "getgeneratorlocals", "getgeneratorstate", "getinnerframes", "getlineno", "getmembers", "getmembers_static", "getmodule",
    "getmodulename", "getmro", "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize", "isabstract",
    "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine",
    "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction",
    "isgetsetdescriptor", "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper", "ismodule",
    "isroutine", "istraceback", "markcoroutinefunction", "signature", "stack", "trace", "unwrap", "walktree",
]


def __getattr__(name):
    part = _home.get(name)
    if part is not None:
        module = __import__(part)
        for each in _PARTS[part]:
            globals()[each] = getattr(module, each)
        return globals()[name]
    if name == "BufferFlags":
        return _buffer_flags()
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_home, "BufferFlags"})


def _buffer_flags():
    """The requests that __buffer__() may be given (PEP 688)."""
    from enum import IntFlag
    flags = {"SIMPLE": 0, "WRITABLE": 1, "FORMAT": 4, "ND": 8, "STRIDES": 0x18, "C_CONTIGUOUS": 0x38, "F_CONTIGUOUS": 0x58,
             "ANY_CONTIGUOUS": 0x98, "INDIRECT": 0x118, "CONTIG": 9, "CONTIG_RO": 8, "STRIDED": 0x19, "STRIDED_RO": 0x18,
             "RECORDS": 0x1d, "RECORDS_RO": 0x1c, "FULL": 0x11d, "FULL_RO": 0x11c, "READ": 0x100, "WRITE": 0x200}
    globals()["BufferFlags"] = made = IntFlag("BufferFlags", flags, module=__name__)
    return made


# ---- predicates ----

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a function bound to its first argument."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Whether it is a function written in the language."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Whether it is a native function or a bound native method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether it is a bound slot of a native class."""
    return isinstance(object, types.MethodWrapperType)


def ismethoddescriptor(object):
    """Whether its class has __get__ but neither __set__ nor __delete__, and no other predicate of functions holds; not so for partial."""
    if isinstance(object, (type, types.MethodType, types.FunctionType, functools.partial)):
        return False
    kind = type(object)
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def isdatadescriptor(object):
    """Whether its class has __set__ or __delete__."""
    if isinstance(object, (type, types.MethodType, types.FunctionType)):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def ismemberdescriptor(object):
    """Whether it is the descriptor of a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether it is a descriptor of a native class's computed attribute."""
    return isinstance(object, types.GetSetDescriptorType)


def isroutine(object):
    """Whether it is any kind of function or method."""
    return (isinstance(object, (types.BuiltinFunctionType, types.FunctionType, types.MethodType, types.MethodWrapperType))
            or ismethoddescriptor(object))


def istraceback(object):
    """Whether it is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether it is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether it is a code object."""
    return isinstance(object, types.CodeType)


def isabstract(object):
    """Whether it is a class with abstract methods."""
    if not isinstance(object, type):
        return False
    if object.__flags__ & TPFLAGS_IS_ABSTRACT:
        return True
    if not hasattr(type(object), "register") or "__abstractmethods__" in object.__dict__:
        return False
    # In __init_subclass__ the metaclass has not collected them yet.
    for value in object.__dict__.values():
        if getattr(value, "__isabstractmethod__", False):
            return True
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False)
               for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ()))


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether it is a coroutine made by an async function."""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Whether it may be awaited."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), "__await__")


def _without_partial(f):
    while isinstance(f, functools.partial):
        f = f.func
    return f


def _innermost(f):
    """What partialmethods, bound methods and partial objects call in the end."""
    before = None
    while f is not before:
        before = f
        while isinstance(getattr(f, "__partialmethod__", None), functools.partialmethod):
            f = f.__partialmethod__
        while isinstance(f, functools.partialmethod):
            f = f.func
        f = _without_partial(f)
    while isinstance(f, types.MethodType):
        f = f.__func__
    return _without_partial(f)


def _is_functionlike(obj):
    """Whether it has what a function has, as objects made by other compilers do."""
    if not callable(obj) or isinstance(obj, type):
        return False
    missing = _is_functionlike
    annotations = getattr(obj, "__annotations__", missing)
    defaults = getattr(obj, "__defaults__", missing)
    kwdefaults = getattr(obj, "__kwdefaults__", missing)
    return (isinstance(getattr(obj, "__code__", None), types.CodeType) and isinstance(getattr(obj, "__name__", None), str)
            and (defaults is None or isinstance(defaults, tuple)) and (kwdefaults is None or isinstance(kwdefaults, dict))
            and (annotations is None or isinstance(annotations, dict)))


def _has_flag(f, flag):
    f = _innermost(f)
    if not isinstance(f, types.FunctionType) and not _is_functionlike(f):
        return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calling it makes a generator."""
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    """Whether calling it makes an asynchronous generator."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Let iscoroutinefunction() hold for a function; the function itself."""
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether calling it makes a coroutine, or it was marked as such."""
    if _has_flag(obj, CO_COROUTINE):
        return True
    while isinstance(obj, types.MethodType):
        obj = obj.__func__
    return getattr(_without_partial(obj), "_is_coroutine_marker", None) is _is_coroutine_mark


# ---- states ----

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(obj, prefix, created, running, suspended, closed):
    if getattr(obj, prefix + "running"):
        return running
    if getattr(obj, prefix + "suspended"):
        return suspended
    return closed if getattr(obj, prefix + "frame") is None else created


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator, "gi_", GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED)


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state(coroutine, "cr_", CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED)


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state(agen, "ag_", AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED)


def _locals(obj, frame_name):
    frame = getattr(obj, frame_name, None)
    return {} if frame is None else frame.f_locals


def getgeneratorlocals(generator):
    """The variables of a generator; {} when it is closed."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals(generator, "gi_frame")


def getcoroutinelocals(coroutine):
    """The variables of a coroutine; {} when it is closed."""
    return _locals(coroutine, "cr_frame")


def getasyncgenlocals(agen):
    """The variables of an asynchronous generator; {} when it is closed."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals(agen, "ag_frame")


# ---- classes and members ----

Attribute = namedtuple("Attribute", "name kind defining_class object")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")
_absent = object()


def getmro(cls):
    """The classes that attributes are looked up in, in order."""
    return cls.__mro__


def _collect(obj, predicate, getter):
    found = []
    seen = set()
    names = dir(obj)
    mro = ()
    if isinstance(obj, type):
        mro = obj.__mro__
        for base in obj.__bases__:
            names += [key for key, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute)]
    for name in names:
        try:
            value = getter(obj, name)
            if name in seen:   # a second one of that name is a DynamicClassAttribute
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """All (name, value) of an object that the predicate accepts, by name."""
    return _collect(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers(), without running descriptors and __getattr__."""
    return _collect(object, predicate, getattr_static)


def _home_class(cls, name, value, bases, metas):
    """The class that an attribute got through getattr() comes from, or None."""
    home = getattr(value, "__objclass__", None)
    if home in bases:
        return home
    home = None
    for base in bases:
        if getattr(base, name, None) is value:
            home = base
    for meta in metas:
        try:
            if meta.__getattr__(cls, name) is value:
                home = meta
        except AttributeError:
            pass
    return home


def classify_class_attrs(cls):
    """(name, kind, defining class, object) of every attribute; the kind is 'class method', 'static method', 'property', 'method' or 'data'."""
    mro = getmro(cls)
    metas = tuple(meta for meta in getmro(type(cls)) if meta not in (type, object))
    bases = (cls,) + mro
    names = dir(cls)
    for base in mro:
        names += [key for key, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]
    result = []
    seen = set()
    for name in names:
        home = got = raw = None
        if name not in seen and name != "__dict__":
            try:
                got = getattr(cls, name)
            except Exception:
                pass
            else:
                home = _home_class(cls, name, got, bases, metas)
        for base in bases + metas:
            if name in base.__dict__:
                raw = base.__dict__[name]
                if home not in metas:
                    home = base
                break
        if home is None:
            continue
        value = raw if got is None else got
        if isinstance(raw, (staticmethod, types.BuiltinMethodType)):
            kind, value = "static method", raw
        elif isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = "class method", raw
        elif isinstance(raw, property):
            kind, value = "property", raw
        else:
            kind = "method" if isroutine(value) else "data"
        result.append(Attribute(name, kind, home, value))
        seen.add(name)
    return result


def walktree(classes, children, parent):
    """The part of getclasstree() below some classes."""
    results = []
    classes.sort(key=lambda c: (c.__module__, c.__name__))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Classes as nested lists: a list after (class, bases) holds those that derive from it."""
    children = {}
    roots = []
    for c in classes:
        if not c.__bases__ and c not in roots:
            roots.append(c)
        for parent in c.__bases__:
            below = children.setdefault(parent, [])
            if c not in below:
                below.append(c)
            if unique and parent in classes:
                break
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


_mro_of = type.__dict__["__mro__"].__get__
_namespace_of = type.__dict__["__dict__"].__get__


def _own_dict(klass):
    """What stands for __dict__ in the classes of an object if that is not the usual descriptor, else _absent."""
    for entry in _mro_of(klass):
        namespace = _namespace_of(entry)
        if "__dict__" in namespace:
            found = namespace["__dict__"]
            if not (type(found) is types.GetSetDescriptorType and found.__name__ == "__dict__" and found.__objclass__ is entry):
                return found
    return _absent


def _in_class(klass, attr):
    for entry in _mro_of(klass):
        if _own_dict(type(entry)) is _absent and attr in _namespace_of(entry):
            return _namespace_of(entry)[attr]
    return _absent


def _in_instance(obj, attr):
    try:
        namespace = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _absent
    return dict.get(namespace, attr, _absent)


def getattr_static(obj, attr, default=_absent):
    """An attribute as it lies in the object or its classes: no descriptor, __getattr__ or __getattribute__ is run."""
    in_instance = _absent
    kind = type(obj)
    if type in _mro_of(kind):
        kind = obj
    else:
        own = _own_dict(kind)
        if own is _absent or type(own) is types.MemberDescriptorType:
            in_instance = _in_instance(obj, attr)
    in_class = _in_class(kind, attr)
    if in_instance is not _absent and in_class is not _absent:
        meta = type(in_class)
        if _in_class(meta, "__get__") is not _absent and (
                _in_class(meta, "__set__") is not _absent or _in_class(meta, "__delete__") is not _absent):
            return in_class
    if in_instance is not _absent:
        return in_instance
    if in_class is not _absent:
        return in_class
    if obj is kind:
        found = _in_class(type(kind), attr)
        if found is not _absent:
            return found
    if default is not _absent:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """What a chain of __wrapped__ ends in; stop(f) may end it before."""
    first = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


def getclosurevars(func):
    """What the names of a function's body refer to: (nonlocals, globals, builtins, unbound)."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    free = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    namespace = func.__globals__
    builtin = namespace.get("__builtins__", sys.modules["builtins"])
    if ismodule(builtin):
        builtin = builtin.__dict__
    found, native, unbound = {}, {}, set()
    for name in code.co_names:
        if name in namespace:
            found[name] = namespace[name]
        elif name in builtin:
            native[name] = builtin[name]
        else:
            unbound.add(name)
    return ClosureVars(free, found, native, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable as a new dict; with eval_str those that are strings are evaluated."""
    namespace = scope = wrapped = None
    if isinstance(obj, type):
        annotations = getattr(obj, "__dict__", {}).get("__annotations__", None)
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
        module = sys.modules.get(getattr(obj, "__module__", None))
        namespace = getattr(module, "__dict__", None)
        scope = dict(vars(obj))
        wrapped = obj
    elif isinstance(obj, types.ModuleType):
        annotations = getattr(obj, "__annotations__", None)
        namespace = obj.__dict__
    elif callable(obj):
        annotations = getattr(obj, "__annotations__", None)
        namespace = getattr(obj, "__globals__", None)
        wrapped = obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not annotations:
        return {}
    if not eval_str:
        return dict(annotations)
    while wrapped is not None:
        if hasattr(wrapped, "__wrapped__"):
            wrapped = wrapped.__wrapped__
        elif isinstance(wrapped, functools.partial):
            wrapped = wrapped.func
        else:
            namespace = getattr(wrapped, "__globals__", namespace)
            break
    globals = namespace if globals is None else globals
    locals = scope if locals is None else locals
    parameters = getattr(obj, "__type_params__", ())
    if parameters:
        locals = {parameter.__name__: parameter for parameter in parameters} | ({} if locals is None else locals)
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in annotations.items()}


# ---- documentation ----

def cleandoc(doc):
    """A docstring without the margin of its lines after the first and without empty lines around it."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")]
    lines[0] = lines[0].lstrip(" ")
    if margins:
        margin = min(margins)
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _class_around(func):
    """The class whose body a function was written in, or None."""
    found = sys.modules.get(func.__module__)
    if found is None:
        return None
    for name in func.__qualname__.split(".")[:-1]:
        found = getattr(found, name)
    return found if isclass(found) else None


def _class_of_bound(obj, function):
    """The class to search for a bound method's documentation."""
    owner = obj.__self__
    return owner if isclass(owner) and function(owner) else owner.__class__


def _inherited_from(obj):
    """(name, class) to search for the documentation of an object that has none, or None."""
    if ismethod(obj):
        name = obj.__func__.__name__
        return name, _class_of_bound(
            obj, lambda owner: getattr(getattr(owner, name, None), "__func__", None) is obj.__func__)
    if isfunction(obj):
        name, cls = obj.__name__, _class_around(obj)
    elif isbuiltin(obj):
        return obj.__name__, _class_of_bound(obj, lambda owner: owner.__qualname__ + "." + obj.__name__ == obj.__qualname__)
    elif isinstance(obj, property):
        name, cls = obj.__name__, _class_around(obj.fget)
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name, cls = obj.__name__, obj.__objclass__
    else:
        return None
    return (name, cls) if cls is not None and getattr(cls, name) is obj else None


def _find_doc(obj):
    if isclass(obj):
        docs = (getattr(base, "__doc__", None) for base in obj.__mro__ if base is not object)
        return next((doc for doc in docs if doc is not None), None)
    found = _inherited_from(obj)
    if found is None:
        return None
    name, cls = found
    if ismemberdescriptor(obj):
        slots = getattr(cls, "__slots__", None)
        if isinstance(slots, dict) and name in slots:
            return slots[name]
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None and hasattr(base, name):
            return doc
    return None


def getdoc(object):
    """The docstring of an object, inherited when it has none, cleaned; None when there is none."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _find_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None
