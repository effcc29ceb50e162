"""Who registers how objects are taken apart and made again, for copy."""

import sys

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the function that takes instances of a class apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that an object can be called."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools
    import operator

    return functools.reduce, (operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _named(cls):
    """As messages name a class: native ones outside builtins with their module."""
    return cls.__name__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"


def _attributes(obj):
    """The instance's __dict__ copied, None when there is none or nothing in it."""
    return dict(getattr(obj, "__dict__", ())) or None


def _getstate(obj):
    """object.__getstate__: what lies in __dict__, with what lies in slots beside it."""
    state = _attributes(obj)
    slots = {name: getattr(obj, name) for name in _slotnames(type(obj)) if hasattr(obj, name)}
    return (state, slots) if slots else state


def _reduce_bytearray(obj, cls, proto):
    args = () if not obj else (bytes(obj),) if proto > 2 else (obj.decode("latin-1"), "latin-1")
    return cls, args, obj.__getstate__()


def _reduce_bound(obj, cls, proto):
    return getattr, (obj.__self__, obj.__name__)


def _reduce_unbound(obj, cls, proto):
    return getattr, (obj.__objclass__, obj.__name__)


def _reduce_native(obj, cls, proto):
    """A function of a module is found by its name."""
    of_module = obj.__self__ is None or isinstance(obj.__self__, type(sys))
    return obj.__qualname__ if of_module else _reduce_bound(obj, cls, proto)


def _reduce_deque(obj, cls, proto):
    return cls, ((),) if obj.maxlen is None else ((), obj.maxlen), obj.__getstate__(), iter(obj)


def _reduce_datetime(obj, cls, *fields):
    args = fields + (obj.hour, obj.minute, obj.second, obj.microsecond, obj.tzinfo)
    return (__newobj_ex__, (cls, args, {"fold": 1})) if obj.fold else (cls, args)


def _reduce_timezone(obj, cls, proto):
    offset, name = obj.utcoffset(None), obj.tzname(None)
    return cls, (offset,) if cls(offset).tzname(None) == name else (offset, name)


def _restore_random(cls, state):
    obj = cls()
    obj.setstate(state)
    return obj


def _reduce_exception(obj, cls):
    args, state = obj.args, dict(obj.__dict__)
    if isinstance(obj, OSError) and len(args) == 2 and obj.filename is not None:
        args += (obj.filename,) if obj.filename2 is None else (obj.filename, None, obj.filename2)
    elif isinstance(obj, ImportError):
        state |= {name: value for name in ("name", "path", "name_from") if (value := getattr(obj, name)) is not None}
    elif isinstance(obj, AttributeError):
        state |= {"args": args} if obj.name is None else {"name": obj.name, "args": args}
    return (cls, args, state) if state else (cls, args)


# Native classes that are not taken apart by __dict__ and items alone; by the name of the nearest native base.
_reducers = {
    "builtins.set": lambda obj, cls, proto: (cls, (list(obj),), obj.__getstate__()),
    "builtins.frozenset": lambda obj, cls, proto: (cls, (list(obj),), obj.__getstate__()),
    "builtins.bytearray": _reduce_bytearray,
    "builtins.slice": lambda obj, cls, proto: (cls, (obj.start, obj.stop, obj.step)),
    "builtins.range": lambda obj, cls, proto: (cls, (obj.start, obj.stop, obj.step)),
    "builtins.method": _reduce_bound,
    "builtins.method-wrapper": _reduce_bound,
    "builtins.method_descriptor": _reduce_unbound,
    "builtins.wrapper_descriptor": _reduce_unbound,
    "builtins.builtin_function_or_method": _reduce_native,
    "collections.deque": _reduce_deque,
    "collections.OrderedDict": lambda obj, cls, proto: (cls, (), obj.__getstate__(), None, iter(obj.items())),
    "collections.Counter": lambda obj, cls, proto: (cls, (dict(obj),)),
    "collections.defaultdict": lambda obj, cls, proto: (
        cls,
        () if obj.default_factory is None else (obj.default_factory,),
        None,
        None,
        iter(obj.items()),
    ),
    "datetime.timedelta": lambda obj, cls, proto: (cls, (obj.days, obj.seconds, obj.microseconds)),
    "datetime.date": lambda obj, cls, proto: (cls, (obj.year, obj.month, obj.day)),
    "datetime.datetime": lambda obj, cls, proto: _reduce_datetime(obj, cls, obj.year, obj.month, obj.day),
    "datetime.time": lambda obj, cls, proto: _reduce_datetime(obj, cls),
    "datetime.timezone": _reduce_timezone,
    "random.Random": lambda obj, cls, proto: (_restore_random, (cls, obj.getstate())),
}


def _reduce_by_copy(obj, cls, base):
    """For protocols that do not know __newobj__: the native part of the object is made by copying it."""
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if getattr(obj, "__slots__", None) and cls.__getstate__ is object.__getstate__:
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    args = cls, base, None if base is object else base(obj)
    state = obj.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def _reduce_object(obj, base, proto):
    """object.__reduce__ and, for a class without a __reduce__ of its own, object.__reduce_ex__. base: the nearest native class."""
    cls = type(obj)
    if issubclass(base, BaseException):
        return _reduce_exception(obj, cls)
    reducer = _reducers.get(f"{base.__module__}.{base.__qualname__}")
    if reducer is not None:
        return reducer(obj, cls, proto)
    if proto < 2:
        return _reduce_by_copy(obj, cls, base)
    args, kwargs = (), None
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = _new_args_ex(obj)
    elif hasattr(cls, "__getnewargs__"):
        args = obj.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    elif base not in (object, list, dict):
        what = f"{_named(cls)} objects" if base is memoryview else f"{_named(cls)!r} object"
        raise TypeError(f"cannot pickle {what}")
    make, made_from = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    return make, made_from, obj.__getstate__(), *_items_of(obj)


def _new_args_ex(obj):
    given = obj.__getnewargs_ex__()
    if not isinstance(given, tuple):
        raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(given).__name__}'")
    if len(given) != 2:
        raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
    args, kwargs = given
    if not isinstance(args, tuple):
        raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{type(args).__name__}'")
    if not isinstance(kwargs, dict):
        raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{type(kwargs).__name__}'")
    return args, kwargs


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """For classes with __getnewargs_ex__."""
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """Names of the slots of a class and its bases that hold state; kept in the class."""
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                stripped = c.__name__.lstrip("_")
                names.append(f"_{stripped}{name}" if stripped else name)
            else:
                names.append(name)
    try:
        cls.__slotnames__ = names
    except (AttributeError, TypeError):
        pass
    return names


def _items_of(obj):
    """What a subclass of list or dict holds, for the fourth and fifth part of a reduction."""
    return (iter(obj) if isinstance(obj, list) else None, iter(obj.items()) if isinstance(obj, dict) else None)


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Register a number that stands for a name."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take it back."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
