"""Types for annotations: special forms, aliases of generic classes, and what goes with generic classes of one's own.

What is asked for rarely, or costs more than a moment to make, is in the modules _typing_*, loaded when one of their names is asked for;
the aliases of collections are made one by one. The rules are those of CPython 3.13's typing.
"""

import sys
from _functools import _lru_cache_wrapper
from _types import GenericAlias, UnionType
from _typing import (
    _idfunc, Generic, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
)

__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple", "Union", "AbstractSet", "ByteString",
    "Container", "ContextManager", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView",
    "MutableMapping", "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable", "AsyncIterator",
    "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator", "AsyncContextManager", "Reversible", "SupportsAbs",
    "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap",
    "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple", "TypedDict",
    "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr", "assert_type", "assert_never", "cast",
    "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_protocol_members",
    "get_type_hints", "is_protocol", "is_typeddict", "LiteralString", "Never", "NewType", "no_type_check",
    "no_type_check_decorator", "NoDefault", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs",
    "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self", "Text", "TYPE_CHECKING",
    "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack",
]

Text = str
TYPE_CHECKING = False

# Generic and, once it is loaded, Protocol: what stands for no type by itself, and with parameters only among bases
_GENERIC_BASES = (Generic,)
_TypedDictMeta = None


# ---- arguments ----


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """The class of None for None, a reference for a string."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """The argument as a type; TypeError for what can stand for none. Almost anything can."""
    if isinstance(arg, type) and arg not in _GENERIC_BASES:
        return arg
    arg = _type_convert(arg, module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if origin in _GENERIC_BASES or not allow_special_forms and (origin is ClassVar or is_argument and origin is Final):
            raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in _GENERIC_BASES:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _type_repr(obj):
    """A tuple by its members, in brackets; anything else as collections.abc names it."""
    if isinstance(obj, tuple):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    from collections.abc import _type_repr as of_one
    return of_one(obj)


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _is_abc_callable(origin):
    abc = sys.modules.get("collections.abc")
    return abc is not None and origin is abc.Callable


def _should_unflatten_callable_args(typ, args):
    """Whether args are those of a Callable with the types of its arguments side by side."""
    return _is_abc_callable(typ.__origin__) and not (len(args) == 2 and _is_param_expr(args[0]))


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, "__typing_is_unpacked_typevartuple__", False)


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters in args, each once, in the order of their first appearance."""
    found = []
    default_seen = many_seen = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            inner = [p for item in arg for p in _collect_type_parameters([item])]
        elif hasattr(arg, "__typing_subst__"):
            if enforce_default_ordering and arg not in found:
                if arg.has_default():
                    if many_seen:
                        raise TypeError("Type parameter with a default follows TypeVarTuple")
                    default_seen = True
                elif default_seen:
                    raise TypeError(f"Type parameter {arg!r} without a default follows type parameter with a default")
            inner = (arg,)
        else:
            if _is_unpacked_typevartuple(arg):
                many_seen = True
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _check_generic_specialization(cls, arguments):
    """TypeError unless there are as many arguments as a generic class takes."""
    parameters = cls.__parameters__
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    given, wanted = len(arguments), len(parameters)
    if given == wanted:
        return
    if given > wanted:
        raise TypeError(f"Too many arguments for {cls}; actual {given}, expected {wanted}")
    # those with defaults are the last, so the first that is left out tells about all
    if parameters[given].has_default():
        return
    wanted -= sum(p.has_default() for p in parameters)
    raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {cls}; actual {given}, expected at least {wanted}")


def _unpack_args(*args):
    """The arguments, with what *tuple[int, str] stands for in its place."""
    result = []
    for arg in args:
        items = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if items is None or items and items[-1] is ...:
            result.append(arg)
        else:
            result.extend(items)
    return result


def _each_once(items):
    try:
        return tuple(dict.fromkeys(items))
    except TypeError:
        pass
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return tuple(result)


_cleanups = []


def _remembered(function, typed=False):
    """The function with a memory of its last results; called anew where the arguments cannot be hashed."""
    cached = _lru_cache_wrapper(function, 128, typed, tuple)
    _cleanups.append(cached.cache_clear)

    def call(*args):
        try:
            return cached(*args)
        except TypeError:
            # not hashable; what else is wrong is raised below
            pass
        return function(*args)

    call.__name__, call.__qualname__, call.__doc__ = function.__name__, function.__qualname__, function.__doc__
    return call


# ---- special forms ----


class _Final:
    """A class that takes no subclasses but those of this module."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    __slots__ = ()
    __iter__ = None


# A name with a meaning of its own, made of the function that says what its subscripts are.
class _SpecialForm(_Final, _NotIterable, _root=True):
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    @_remembered
    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    """One whose subscripts tell 1 from True."""

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all. Classes may derive from it."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _not_subscriptable(self):
    raise TypeError(f"{self} is not subscriptable")


def _of_one_type(self, parameters, text="accepts only single type.", allow_special_forms=False):
    item = _type_check(parameters, f"{self} {text}", allow_special_forms=allow_special_forms)
    return _GenericAlias(self, (item,))


@_SpecialForm
def NoReturn(self, parameters):
    """What a function returns that never returns."""
    _not_subscriptable(self)


@_SpecialForm
def Never(self, parameters):
    """The type without values."""
    _not_subscriptable(self)


@_SpecialForm
def Self(self, parameters):
    """In a class: its instances, in a subclass those of the subclass."""
    _not_subscriptable(self)


@_SpecialForm
def LiteralString(self, parameters):
    """A string that is written in the program."""
    _not_subscriptable(self)


@_SpecialForm
def TypeAlias(self, parameters):
    """The annotation of a name that stands for a type."""
    _not_subscriptable(self)


@_SpecialForm
def ClassVar(self, parameters):
    """The annotation of what belongs to a class and not to its instances."""
    return _of_one_type(self, parameters, allow_special_forms=True)


@_SpecialForm
def Final(self, parameters):
    """The annotation of a name that keeps its value."""
    return _of_one_type(self, parameters, allow_special_forms=True)


@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: either X or Y.

    Unions in unions are flattened, what is there twice counts once, a union of one type is the type, and the order is of no matter in
    comparisons.
    """
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _type_check(parameter, "Union[arg, ...]: each arg must be a type.")
        if isinstance(parameter, (_UnionGenericAlias, UnionType)):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    parameters = _each_once(flat)
    if len(parameters) == 1:
        return parameters[0]
    if len(parameters) == 2 and type(None) in parameters:
        return _UnionGenericAlias(self, parameters, name="Optional")
    return _UnionGenericAlias(self, parameters)


def _make_union(left, right):
    """T | X of type variables."""
    return Union[left, right]


@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: X or None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), type(None)]


@_TypedCacheSpecialForm
@lambda function: _remembered(function, typed=True)
def Literal(self, *parameters):
    """Literal[value, ...]: one of these values."""
    flat = []
    for parameter in parameters:
        flat.extend(parameter.__args__ if isinstance(parameter, _LiteralGenericAlias) else (parameter,))
    try:
        flat = [value for value, _ in dict.fromkeys([(value, type(value)) for value in flat])]
    except TypeError:
        # not hashable: they stay as they are
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Concatenate(self, parameters):
    """Concatenate[X, ..., P]: the parameters of P after some of these types."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    *types, last = parameters
    if not (last is ... or isinstance(last, ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    msg = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, (*(_type_check(p, msg) for p in types), last))


@_SpecialForm
def TypeGuard(self, parameters):
    """What a function returns that tells whether its argument is of a type."""
    return _of_one_type(self, parameters)


@_SpecialForm
def TypeIs(self, parameters):
    """What a function returns that tells whether its argument is of a type, or is not."""
    return _of_one_type(self, parameters)


@_SpecialForm
def Unpack(self, parameters):
    """Unpack[X]: what X stands for, in its place, as *X; of a TypedDict the keyword arguments."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(origin=self, args=(item,))


def _of_key(self, parameters):
    item = _type_check(parameters, f"{self._name} accepts only a single type.")
    return _GenericAlias(self, (item,))


@_SpecialForm
def Required(self, parameters):
    """The annotation of a key that a TypedDict must have."""
    return _of_key(self, parameters)


@_SpecialForm
def NotRequired(self, parameters):
    """The annotation of a key that a TypedDict may lack."""
    return _of_key(self, parameters)


@_SpecialForm
def ReadOnly(self, parameters):
    """The annotation of a key of a TypedDict that is not to be changed."""
    return _of_key(self, parameters)


@_TypedCacheSpecialForm
@lambda function: _remembered(function, typed=True)
def Annotated(self, *params):
    """Annotated[X, ...]: X, with anything else that is to be known about it in __metadata__."""
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(origin, params[1:])


# ---- references ----


class ForwardRef(_Final, _root=True):
    """A type by an expression in a string, which is evaluated when it is asked for."""

    __slots__ = ("__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
                 "__forward_is_argument__", "__forward_is_class__", "__forward_module__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # a star is none in an expression by itself
        expression = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            code = compile(expression, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=None, *, recursive_guard):
        from _typing_hints import evaluate
        return evaluate(self, globalns, localns, type_params, recursive_guard)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_arg__ != other.__forward_arg__:
            return False
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_value__ == other.__forward_value__
        return self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = self.__forward_module__
        return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"


# ---- aliases ----


def _is_dunder(attr):
    return attr.startswith("__") and attr.endswith("__")


class _BaseGenericAlias(_Final, _root=True):
    """Something in place of a class, its __origin__.

    With a name it is one of typing's own names for a class. What has inst false makes no instances.
    """

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            # it takes no attributes, and may say so in any way
            pass
        return result

    def __mro_entries__(self, bases):
        entries = [] if self.__origin__ in bases else [self.__origin__]
        # Generic comes once, and last: it is added unless a later base brings it
        for base in bases[bases.index(self) + 1:]:
            if isinstance(base, _BaseGenericAlias):
                break
            if isinstance(base, type):
                if issubclass(base, Generic):
                    break
                continue
            method = getattr(base, "__mro_entries__", None)
            brought = method(bases) if method else None
            if isinstance(brought, tuple) and any(isinstance(b, type) and issubclass(b, Generic) for b in brought):
                break
        else:
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        # special names are not those of the class; and while being copied there is no origin yet
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list({*super().__dir__(), *(attr for attr in dir(self.__origin__) if not _is_dunder(attr))})


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A class or special form with arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple(... if arg is _TypingEllipsis else arg for arg in args)
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=origin in _GENERIC_BASES)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    @_remembered
    def __getitem__(self, args):
        if self.__origin__ in _GENERIC_BASES:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = _unpack_args(*(_type_convert(p) for p in args))
        return self.copy_with(self._determine_new_args(args))

    def _determine_new_args(self, args):
        parameters = self.__parameters__
        for parameter in parameters:
            prepare = getattr(parameter, "__typing_prepare_subst__", None)
            if prepare is not None:
                args = prepare(self, args)
        if len(args) != len(parameters):
            raise TypeError(f"Too {'many' if len(args) > len(parameters) else 'few'} arguments for {self};"
                            f" actual {len(args)}, expected {len(parameters)}")
        return tuple(self._make_substitution(self.__args__, dict(zip(parameters, args))))

    def _make_substitution(self, args, new_args):
        """The arguments with the parameters in them replaced; new_args: what by."""
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            substitute = getattr(old, "__typing_subst__", None)
            if substitute:
                new = substitute(new_args[old])
            else:
                inner = getattr(old, "__parameters__", ())
                new = old[tuple(self._inner_arguments(inner, new_args))] if inner else old
            if isinstance(new, tuple) and _is_abc_callable(self.__origin__) or _is_unpacked_typevartuple(old):
                # the types of a Callable's arguments, and what *Ts stands for, go side by side with the others
                result.extend(new)
            elif isinstance(old, tuple):
                result.append(tuple(self._make_substitution(old, new_args)))
            else:
                result.append(new)
        return result

    def _inner_arguments(self, parameters, new_args):
        for parameter in parameters:
            if isinstance(parameter, TypeVarTuple):
                yield from new_args[parameter]
            else:
                yield new_args[parameter]

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __reduce__(self):
        origin = _named(self._name) if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return _getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if len(_GENERIC_BASES) > 1 and _GENERIC_BASES[1] in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _getitem(origin, args):
    return origin[args]


def _starred(origin, args):
    """*origin[args], for copies of one."""
    return next(iter(GenericAlias(origin, args)))


def _named(name):
    return getattr(sys.modules["typing"], name)


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """typing's name for a class that takes arguments: how many, and the defaults of the last of them."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=origin.__name__ if name is None else name)
        self._nparams = nparams
        self._defaults = defaults
        self.__doc__ = f"A generic version of {_type_repr(origin)}."

    @_remembered
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(_type_check(p, "Parameters to generic types must be types.") for p in params)
        given, wanted, defaults = len(params), self._nparams, self._defaults
        if defaults and wanted - len(defaults) <= given < wanted:
            params = (*params, *defaults[given - wanted:])
        elif given != wanted:
            if not wanted:
                raise TypeError(f"{self} is not a generic class")
            expected = f"at least {wanted - len(defaults)}" if defaults else wanted
            raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {self};"
                            f" actual {given}, expected {expected}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    """One that is to go."""

    def __init__(self, origin, nparams, *, removal, inst=True, name=None):
        super().__init__(origin, nparams, inst=inst, name=name)
        self.__removal__ = removal

    def __instancecheck__(self, inst):
        _deprecated(f"typing.{self._name}", "{name!r} is deprecated and slated for removal in Python {remove}",
                    self.__removal__)
        return super().__instancecheck__(inst)


def _deprecated(name, message, remove="3.15"):
    import warnings
    warnings.warn(message.format(name=name, remove=remove), DeprecationWarning, stacklevel=3)


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        *args, result = self.__args__
        if len(args) == 1 and _is_param_expr(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args))}], {_type_repr(result)}]"

    def __reduce__(self):
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return _getitem, (_named("Callable"), args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        # a tuple, to be hashable
        return self.__getitem_inner__((tuple(args) if isinstance(args, list) else args, result))

    @_remembered
    def __getitem_inner__(self, params):
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((_TypingEllipsis, result))
        if not isinstance(args, tuple):
            args = (args,)
        return self.copy_with((*map(_type_convert, args), result))


class _TupleType(_SpecialGenericAlias, _root=True):
    @_remembered
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*(_type_check(p, msg) for p in params[:-1]), _TypingEllipsis))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple(_type_check(p, msg) for p in params))


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            # not hashable
            mine, others = _each_once(self.__args__), _each_once(other.__args__)
            return len(mine) == len(others) and all(arg in others for arg in mine)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_type_repr(args[args[0] is type(None)])}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return _getitem, (Union, super().__reduce__()[1][1])


def _value_and_type_iter(parameters):
    return ((p, type(p)) for p in parameters)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_value_and_type_iter(self.__args__)) == set(_value_and_type_iter(other.__args__))

    def __hash__(self):
        return hash(frozenset(_value_and_type_iter(self.__args__)))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *types, last = params
        if isinstance(last, (list, tuple)):
            return (*types, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*types, *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError("Unpack[...] must be used with a tuple type")
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _TypingEllipsis:
    """Stands for ... where it is to be hashed among types."""


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        new, = params
        return _AnnotatedAlias(new, self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __reduce__(self):
        return _getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


# ---- type variables: the native classes ask these functions ----


def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.")
    if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack or
            isinstance(arg, GenericAlias) and getattr(arg, "__unpacked__", False)):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _typevar_prepare_subst(self, alias, args):
    index = alias.__parameters__.index(self)
    if index < len(args):
        return args
    if index == len(args) and self.has_default():
        return (*args, self.__default__)
    raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {index + 1}")


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, "Expected a type.") for a in arg)
    if not _is_param_expr(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
    return arg


def _paramspec_prepare_subst(self, alias, args):
    parameters = alias.__parameters__
    index = parameters.index(self)
    if index == len(args) and self.has_default():
        args = (*args, self.__default__)
    if index >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(parameters) == 1 and not _is_param_expr(args[0]):
        # Z[int, str] of the only parameter is Z[[int, str]] (PEP 612)
        return (args,)
    if isinstance(args[index], list):
        return (*args[:index], tuple(args[index]), *args[index + 1:])
    return args


def _typevartuple_prepare_subst(self, alias, args):
    parameters = alias.__parameters__
    before = parameters.index(self)
    after = len(parameters) - before - 1
    if any(isinstance(p, TypeVarTuple) for p in parameters[before + 1:]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    # *tuple[X, ...] among the arguments fills as many places as there are to be filled
    open_at = fill = None
    for index, arg in enumerate(args):
        items = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if items and len(items) == 2 and items[1] is ...:
            if open_at is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            open_at, fill = index, items[0]
    left, right, count = before, after, len(args)
    if open_at is not None:
        left, right = min(left, open_at), min(right, count - open_at - 1)
    elif left + right > count:
        raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {len(parameters) - 1}")
    if left == count - right and self.has_default():
        middle = _unpack_args(self.__default__)
    else:
        middle = args[left:count - right]
    return (*args[:left], *[fill] * (before - left), middle, *[fill] * (after - right), *args[count - right:])


class _NoDefaultMeta(type):
    def __setattr__(cls, name, value):
        raise TypeError(f"cannot set {name!r} attribute of immutable type {cls.__name__!r}")


class NoDefaultType(metaclass=_NoDefaultMeta):
    """The type of the NoDefault singleton."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("NoDefaultType takes no arguments")
        return NoDefault

    def __init_subclass__(cls):
        raise TypeError("type 'NoDefaultType' is not an acceptable base type")

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = object.__new__(NoDefaultType)
del NoDefaultType
AnyStr = TypeVar("AnyStr", bytes, str)


# ---- generic classes ----


def _generic_base(parameters):
    """The base of `class C[T]`."""
    return _GenericAlias(Generic, tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p for p in parameters))


@_remembered
def _generic_class_getitem(cls, args):
    """Generic[T], or a class derived from it with arguments."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(p) for p in args)
    if cls in _GENERIC_BASES:
        if not args:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(isinstance(p, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(p) for p in args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                            "specification variables.")
        if len(set(args)) != len(args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, args)
    for parameter in cls.__parameters__:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_generic_specialization(cls, args)
    new_args = []
    for parameter, arg in zip(cls.__parameters__, args):
        if isinstance(parameter, TypeVarTuple):
            new_args.extend(arg)
        else:
            new_args.append(arg)
    return _GenericAlias(cls, tuple(new_args))


def _generic_init_subclass(cls, *args, **kwargs):
    """Find the parameters of a new generic class: those of Generic[...] if it is there, or all in its bases."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get("__orig_bases__")
    if bases is None:
        plain = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta
    else:
        plain = Generic in bases
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    parameters = ()
    if bases is not None:
        parameters = _collect_type_parameters(bases)
        listed = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                if listed is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                listed = base.__parameters__
        if listed is not None:
            missing = [p for p in parameters if p not in listed]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                                f"Generic[{', '.join(map(str, listed))}]")
            parameters = listed
    cls.__parameters__ = tuple(parameters)


# ---- looking into types ----


def get_origin(tp):
    """What was subscripted: get_origin(List[int]) is list. None for anything else."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    """What it was subscripted with: get_args(Dict[str, int]) == (str, int)."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        return (list(args[:-1]), args[-1]) if _should_unflatten_callable_args(tp, args) else args
    return tp.__args__ if isinstance(tp, UnionType) else ()


def is_typeddict(tp):
    """Whether it is a class made by TypedDict."""
    return _TypedDictMeta is not None and isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    """Whether it is a protocol class."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp not in _GENERIC_BASES


def get_protocol_members(tp, /):
    """The names that a protocol class asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


# ---- functions for type checkers, which do little here ----


def cast(typ, val):
    """val, to be taken for a typ."""
    return val


def assert_type(val, typ, /):
    """val, which type checkers are asked to find a typ."""
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """To be where the program never comes; AssertionError when it does."""
    value = repr(arg)
    if len(value) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        value = value[:_ASSERT_NEVER_REPR_MAX_LENGTH] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """obj, with its type written to standard error."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _overload_dummy(*args, **kwds):
    """What a function decorated with overload() is replaced by."""
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


# module: qualified name: line: function
_overload_registry = {}


def overload(func):
    """Decorator for one of several signatures that come before the function itself."""
    function = getattr(func, "__func__", func)
    try:
        key, line = function.__qualname__, function.__code__.co_firstlineno
        _overload_registry.setdefault(function.__module__, {}).setdefault(key, {})[line] = func
    except AttributeError:
        # no plain function
        pass
    return _overload_dummy


def get_overloads(func):
    """The signatures that overload() was given for a function."""
    function = getattr(func, "__func__", func)
    return list(_overload_registry.get(function.__module__, {}).get(function.__qualname__, {}).values())


def clear_overloads():
    """Forget all signatures that overload() was given."""
    _overload_registry.clear()


def final(f):
    """Decorator for a class or method that is not to be derived from: sets __final__ where that can be set."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Decorator for a method that takes the place of one of a base class: sets __override__ where that can be set."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Decorator for what makes classes like dataclasses: notes its arguments in __dataclass_transform__."""

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def _caller(depth=1, default="__main__"):
    """The name of the module that calls the function that asks."""
    try:
        return sys._getframe(depth + 1).f_globals.get("__name__", default)
    except (AttributeError, ValueError):
        return None


# ---- names that are loaded or made when they are asked for ----

_ELSEWHERE = {
    "_typing_protocols": (
        "Protocol", "runtime_checkable", "SupportsInt", "SupportsFloat", "SupportsComplex", "SupportsBytes",
        "SupportsIndex", "SupportsAbs", "SupportsRound", "_ProtocolMeta", "EXCLUDED_ATTRIBUTES", "_get_protocol_attrs",
    ),
    "_typing_records": ("NamedTuple", "NamedTupleMeta", "TypedDict", "NewType", "_TypedDict", "_NamedTuple"),
    "_typing_hints": ("get_type_hints", "no_type_check", "no_type_check_decorator", "_eval_type", "_strip_annotations"),
    "_typing_io": ("IO", "TextIO", "BinaryIO"),
}
# one argument, unless a number says how many
_OF_ABC = {
    "Hashable": 0, "Awaitable": 1, "Coroutine": 3, "AsyncIterable": 1, "AsyncIterator": 1, "Iterable": 1, "Iterator": 1,
    "Reversible": 1, "Sized": 0, "Container": 1, "Collection": 1, "MutableSet": 1, "Mapping": 2, "MutableMapping": 2,
    "Sequence": 1, "MutableSequence": 1, "MappingView": 1, "KeysView": 1, "ItemsView": 2, "ValuesView": 1,
    "Generator": 3, "AsyncGenerator": 2, "AbstractSet": 1, "Callable": 2, "ByteString": 0,
}
_OF_COLLECTIONS = {"OrderedDict": 2, "Counter": 1, "ChainMap": 2, "Deque": 1, "DefaultDict": 2}
_OF_BUILTINS = {"List": (list, 1), "Set": (set, 1), "FrozenSet": (frozenset, 1), "Dict": (dict, 2), "Type": (type, 1)}
# not in __all__, but imported all the same
_VARIABLES = {
    "T": {}, "KT": {}, "VT": {}, "T_co": {"covariant": True}, "V_co": {"covariant": True}, "VT_co": {"covariant": True},
    "T_contra": {"contravariant": True}, "CT_co": {"covariant": True, "bound": type},
}


def _make_alias(name):
    """One of typing's names for classes, or a type variable; None if it is neither."""
    if name in _OF_BUILTINS:
        origin, count = _OF_BUILTINS[name]
        return _SpecialGenericAlias(origin, count, inst=False, name=name)
    if name == "Tuple":
        return _TupleType(tuple, -1, inst=False, name="Tuple")
    if name in _OF_ABC:
        from collections import abc
        count = _OF_ABC[name]
        if name == "Callable":
            return _CallableType(abc.Callable, count)
        if name == "ByteString":
            return _DeprecatedGenericAlias(abc.ByteString, count, removal="3.14")
        if name == "AbstractSet":
            return _SpecialGenericAlias(abc.Set, count, name=name)
        defaults = (type(None),) * (2 if name == "Generator" else 1) if name in ("Generator", "AsyncGenerator") else ()
        return _SpecialGenericAlias(getattr(abc, name), count, defaults=defaults)
    if name in _OF_COLLECTIONS:
        import collections
        origin = getattr(collections, {"Deque": "deque", "DefaultDict": "defaultdict"}.get(name, name))
        return _SpecialGenericAlias(origin, _OF_COLLECTIONS[name], name=name)
    if name == "_collect_parameters":
        import warnings
        warnings.warn("The private _collect_parameters function is deprecated and will be removed in a future version of "
                      "Python. Any use of private functions is discouraged and may break in the future.",
                      DeprecationWarning, stacklevel=3)
        return _collect_type_parameters
    if name in _VARIABLES:
        return TypeVar(name, **_VARIABLES[name])
    if name in ("Pattern", "Match"):
        import re
        return _SpecialGenericAlias(getattr(re, name), 1)
    if name in ("ContextManager", "AsyncContextManager"):
        import contextlib
        return _SpecialGenericAlias(getattr(contextlib, "Abstract" + name), 2, name=name, defaults=(bool | None,))
    return None


def __getattr__(attr):
    for module, names in _ELSEWHERE.items():
        if attr in names:
            found = getattr(__import__(module), attr)
            break
    else:
        found = _make_alias(attr)
        if found is None:
            raise AttributeError(f"module {__name__!r} has no attribute {attr!r}")
    globals()[attr] = found
    return found


def __dir__():
    return sorted({*globals(), *__all__})
