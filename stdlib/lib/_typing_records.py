"""NamedTuple, TypedDict and NewType: loaded when typing is asked for one of them."""

import typing
from _typing import _idfunc
from typing import (
    Annotated, Generic, NotRequired, ReadOnly, Required, Union, _caller, _generic_class_getitem, _type_check,
    get_args, get_origin,
)

# the classes belong to typing, in reprs too
__name__ = "typing"

_ABSENT = object()


def _warn_of_fields(kind, what, typename, empty):
    """That a call without fields will not be taken any more."""
    import warnings
    warnings.warn(f"{what} is deprecated and will be disallowed in Python 3.15. To create a {kind} class with 0 fields "
                  f"using the functional syntax, pass an empty {'list' if empty == '[]' else 'dictionary'}, e.g. "
                  f"`{typename} = {kind}({typename!r}, {empty})`.", DeprecationWarning, stacklevel=3)


# ---- NamedTuple ----

_PROHIBITED = frozenset({
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict",
    "_source",
})


def _make_nmtuple(name, types, module, defaults=()):
    from collections import namedtuple
    types = {field: _type_check(t, f"field {field} annotation must be a type") for field, t in list(types)}
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = ns.get("__annotations__", {})
        defaulted = []
        for field in types:
            if field in ns:
                defaulted.append(field)
            elif defaulted:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default "
                                f"field{'s' if len(defaulted) > 1 else ''} {', '.join(defaulted)}")
        made = _make_nmtuple(typename, types.items(), ns["__module__"], [ns[field] for field in defaulted])
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in ("__module__", "__name__", "__annotations__"):
                continue
            if key not in made._fields:
                setattr(made, key, value)
            set_name = getattr(type(value), "__set_name__", None)
            if set_name is None:
                continue
            try:
                set_name(value, made, key)
            except BaseException as error:
                error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {key!r} in {typename!r}")
                raise
        if Generic in bases:
            made.__init_subclass__()
        return made


def NamedTuple(typename, fields=_ABSENT, /, **kwargs):
    """A named tuple with types: the base of a class with annotations, or a call with pairs of name and type."""
    if fields is _ABSENT or fields is None:
        if kwargs:
            if fields is None:
                raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword "
                                "arguments")
            import warnings
            warnings.warn("Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in "
                          "Python 3.15. Use the class-based or functional syntax instead.", DeprecationWarning,
                          stacklevel=2)
        else:
            what = "Passing `None` as" if fields is None else "Failing to pass a value for"
            _warn_of_fields("NamedTuple", what + " the 'fields' parameter", typename, "[]")
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_nmtuple(typename, fields, _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


# ---- TypedDict ----


def _qualifiers(annotation):
    """Required, NotRequired and ReadOnly around a type."""
    while True:
        origin = get_origin(annotation)
        if origin in (Required, NotRequired, ReadOnly):
            yield origin
        elif origin is not Annotated:
            return
        annotation = get_args(annotation)[0]


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: _type_check(tp, msg, module=made.__module__) for key, tp in ns.get("__annotations__", {}).items()}
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            of_base = base.__dict__
            annotations.update(of_base.get("__annotations__", {}))
            required |= of_base.get("__required_keys__", set())
            optional -= of_base.get("__required_keys__", set())
            required -= of_base.get("__optional_keys__", set())
            optional |= of_base.get("__optional_keys__", set())
            readonly |= of_base.get("__readonly_keys__", set())
            mutable |= of_base.get("__mutable_keys__", set())
        annotations.update(own)
        for key, annotation in own.items():
            qualifiers = set(_qualifiers(annotation))
            if Required in qualifiers or NotRequired not in qualifiers and total:
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    # an instance is a plain dict
    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_ABSENT, /, *, total=True):
    """A dict with certain keys and types of their values: the base of a class with annotations, or a call with a dict of them.

    With total=False the keys may be missing. At run time it is a dict.
    """
    if fields is _ABSENT or fields is None:
        what = "Passing `None` as" if fields is None else "Failing to pass a value for"
        _warn_of_fields("TypedDict", what + " the 'fields' parameter", typename, "{}")
        fields = {}
    ns = {"__annotations__": dict(fields)}
    module = _caller()
    if module is not None:
        ns["__module__"] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
typing._TypedDictMeta = _TypedDictMeta


# ---- NewType ----


class NewType:
    """A name for a type that type checkers take for one of its own; calling it gives back the argument."""

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __mro_entries__(self, bases):
        superclass = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{cls.__name__} = NewType({cls.__name__!r}, {superclass})`")

        return (Dummy,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]
