"""get_type_hints() and the evaluation of references: loaded when typing is asked for it."""

import sys
from _types import (
    BuiltinFunctionType, FunctionType, GenericAlias, GetSetDescriptorType, MethodDescriptorType, MethodType,
    MethodWrapperType, ModuleType, UnionType, WrapperDescriptorType,
)
from typing import (
    ForwardRef, NotRequired, ReadOnly, Required, Unpack, _AnnotatedAlias, _GenericAlias,
    _should_unflatten_callable_args, _type_check,
)

# the functions belong to typing
__name__ = "typing"

_ABSENT = object()


def _warn_of_type_params(name, level):
    import warnings
    warnings.warn(f"Failing to pass a value to the 'type_params' parameter of {name!r} is deprecated, as it leads to "
                  f"incorrect behaviour when calling {name} on a stringified annotation that references a PEP 695 type "
                  "parameter. It will be disallowed in Python 3.15.", DeprecationWarning, stacklevel=level)


def evaluate(reference, globalns, localns, type_params, recursive_guard):
    """The type that a ForwardRef names."""
    if type_params is None:
        _warn_of_type_params("typing.ForwardRef._evaluate", 4)
        type_params = ()
    text = reference.__forward_arg__
    if text in recursive_guard:
        return reference
    if reference.__forward_evaluated__ and localns is globalns:
        return reference.__forward_value__
    if globalns is None:
        globalns = {} if localns is None else localns
    if localns is None:
        localns = globalns
    if reference.__forward_module__ is not None:
        globalns = getattr(sys.modules.get(reference.__forward_module__), "__dict__", globalns)
    is_class = reference.__forward_is_class__
    if type_params:
        # they have a scope of their own: between the module, which for classes comes as localns, and the class
        globalns, localns = dict(globalns), dict(localns)
        for parameter in type_params:
            name = parameter.__name__
            if not is_class or name not in globalns:
                globalns[name] = parameter
                localns.pop(name, None)
    found = _type_check(eval(reference.__forward_code__, globalns, localns), "Forward references must evaluate to types.",
                        is_argument=reference.__forward_is_argument__, allow_special_forms=is_class)
    reference.__forward_value__ = _eval_type(found, globalns, localns, type_params,
                                             recursive_guard=recursive_guard | {text})
    reference.__forward_evaluated__ = True
    return reference.__forward_value__


def _either(types):
    result = types[0]
    for other in types[1:]:
        result |= other
    return result


def _eval_type(t, globalns, localns, type_params=_ABSENT, *, recursive_guard=frozenset()):
    """A type with all references in it evaluated."""
    if type_params is _ABSENT:
        _warn_of_type_params("typing._eval_type", 3)
        type_params = ()
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        return t
    if isinstance(t, GenericAlias):
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
        unpacked = t.__unpacked__
        t = t.__origin__[(args[:-1], args[-1]) if _should_unflatten_callable_args(t, args) else args]
        if unpacked:
            t = Unpack[t]
    args = tuple(_eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard) for arg in t.__args__)
    return t if args == t.__args__ else _with_args(t, args)


def _with_args(t, args):
    if isinstance(t, GenericAlias):
        return GenericAlias(t.__origin__, args)
    if isinstance(t, UnionType):
        return _either(args)
    return t.copy_with(args)


def _strip_annotations(t):
    """A type without Annotated, Required, NotRequired and ReadOnly."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if hasattr(t, "__origin__") and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if not isinstance(t, (_GenericAlias, GenericAlias, UnionType)):
        return t
    args = tuple(map(_strip_annotations, t.__args__))
    return t if args == t.__args__ else _with_args(t, args)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class and its bases, a function, method or module, with references evaluated.

    Names are looked up in localns and globalns; left out, in the module of the object, and for a class in the class before it.
    Annotated[T, ...] is T unless include_extras is true.
    """
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = _hints_of_class(obj, globalns, localns) if isinstance(obj, type) else _hints_of(obj, globalns, localns)
    return hints if include_extras else {name: _strip_annotations(t) for name, t in hints.items()}


def _hints_of_class(cls, globalns, localns):
    hints = {}
    for base in reversed(cls.__mro__):
        annotations = base.__dict__.get("__annotations__", {})
        if isinstance(annotations, GetSetDescriptorType) or not annotations:
            continue
        outer, inner = globalns, localns
        if outer is None:
            outer = getattr(sys.modules.get(base.__module__), "__dict__", {})
        if inner is None:
            inner = dict(vars(base))
            if globalns is None:
                # the class comes first, as the one that eval() takes for the module
                outer, inner = inner, outer
        for name, value in annotations.items():
            if value is None:
                value = type(None)
            elif isinstance(value, str):
                value = ForwardRef(value, is_argument=False, is_class=True)
            hints[name] = _eval_type(value, outer, inner, getattr(base, "__type_params__", ()))
    return hints


def _hints_of(obj, globalns, localns):
    is_module = isinstance(obj, ModuleType)
    if globalns is None:
        wrapped = obj
        while not is_module and hasattr(wrapped, "__wrapped__"):
            wrapped = wrapped.__wrapped__
        globalns = obj.__dict__ if is_module else getattr(wrapped, "__globals__", {})
    if localns is None:
        localns = globalns
    annotations = getattr(obj, "__annotations__", None)
    if annotations is None:
        if isinstance(obj, (FunctionType, BuiltinFunctionType, MethodType, ModuleType, WrapperDescriptorType,
                            MethodWrapperType, MethodDescriptorType)):
            return {}
        raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    hints = {}
    type_params = getattr(obj, "__type_params__", ())
    for name, value in dict(annotations).items():
        if value is None:
            value = type(None)
        elif isinstance(value, str):
            value = ForwardRef(value, is_argument=not is_module, is_class=False)
        hints[name] = _eval_type(value, globalns, localns, type_params)
    return hints


def no_type_check(arg):
    """Decorator for a function or class whose annotations are no types; for a class all in it too."""
    if isinstance(arg, type):
        for key in dir(arg):
            inner = getattr(arg, key)
            # only what is defined in this class
            if (not hasattr(inner, "__qualname__") or inner.__qualname__ != f"{arg.__qualname__}.{inner.__name__}"
                    or getattr(inner, "__module__", None) != arg.__module__):
                continue
            if isinstance(inner, FunctionType):
                inner.__no_type_check__ = True
            if isinstance(inner, MethodType):
                inner.__func__.__no_type_check__ = True
            if isinstance(inner, type):
                no_type_check(inner)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        # a class of the language itself
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator for a decorator: what it makes has annotations that are no types."""
    import functools
    import warnings
    warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
                  DeprecationWarning, stacklevel=2)

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped
