"""The part of inspect that tells how a callable may be called."""

import sys
import types
import functools
import itertools
import operator
from collections import OrderedDict, namedtuple
from keyword import iskeyword
from inspect import (
    CO_VARARGS, CO_VARKEYWORDS, _is_functionlike, get_annotations, getattr_static, isbuiltin, iscode, isfunction, ismethod,
    ismethoddescriptor, ismodule, unwrap,
)

__name__ = "inspect"   # what is defined here belongs to it


class _void:
    """Marks an argument of replace() that was not given."""


class _empty:
    """Marks a default or annotation that is not there."""


class _ParameterKind(int):
    """How a parameter takes its arguments; ordered as parameters have to be."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        if isinstance(value, int) and 0 <= value < len(_kinds):
            return _kinds[value]
        raise ValueError(f"{value!r} is not a valid _ParameterKind")

    value = property(int)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __reduce__(self):
        return _ParameterKind, (int(self),)


_kinds = []


def _make_kind(name, description):
    kind = int.__new__(_ParameterKind, len(_kinds))
    kind.name = name
    kind.description = description
    _kinds.append(kind)
    setattr(_ParameterKind, name, kind)
    return kind


_POSITIONAL_ONLY = _make_kind("POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _make_kind("POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _make_kind("VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _make_kind("KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _make_kind("VAR_KEYWORD", "variadic keyword")


# ---- annotations as text ----

def formatannotation(annotation, base_module=None):
    """An annotation as it may stand in source."""
    module = getattr(annotation, "__module__", None)
    if module == "typing":
        import re
        return re.sub(r"[\w\.]+", lambda found: found.group().removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if module in ("builtins", base_module):
            return annotation.__qualname__
        return module + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    """formatannotation() for annotations in the module of an object."""
    module = getattr(object, "__module__", None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)
    return _formatannotation


# ---- the records ----

class Parameter:
    """A parameter: its name, kind, default and annotation."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[0] == "." and name[1:].isdigit():   # what a comprehension iterates over
            if kind is not _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword arguments, "
                                 f"not {kind.description}")
            kind = _POSITIONAL_ONLY
            name = "implicit" + name[1:]
        if (iskeyword(name) and kind is not _POSITIONAL_ONLY) or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with other attributes."""
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self.kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self.kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The arguments of a call by the names of the parameters that take them."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    def _split(self):
        args, kwargs = [], {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            kind = parameter.kind
            given = name in self.arguments
            if kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or not given:
                by_name = True
            if not given:
                continue
            value = self.arguments[name]
            if not by_name:
                if kind == _VAR_POSITIONAL:
                    args.extend(value)
                else:
                    args.append(value)
            elif kind == _VAR_KEYWORD:
                kwargs.update(value)
            else:
                kwargs[name] = value
        return tuple(args), kwargs

    @property
    def args(self):
        return self._split()[0]

    @property
    def kwargs(self):
        return self._split()[1]

    def apply_defaults(self):
        """Add the arguments that the call leaves to the defaults."""
        filled = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __repr__(self):
        text = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({text})>"


def _checked(parameters):
    """Parameters by name, which must be in an order that the language allows."""
    by_name = OrderedDict()
    top = _POSITIONAL_ONLY
    had_default = False
    for parameter in parameters:
        kind, name = parameter.kind, parameter.name
        if kind < top:
            raise ValueError(f"wrong parameter order: {top.description} parameter before {kind.description} parameter")
        top = kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if parameter.default is not _empty:
                had_default = True
            elif had_default:
                raise ValueError("non-default argument follows default argument")
        if name in by_name:
            raise ValueError(f"duplicate parameter name: {name!r}")
        by_name[name] = parameter
    return by_name


class Signature:
    """The parameters of a callable, by name, and the annotation of what it returns."""

    __slots__ = ("_return_annotation", "_parameters")
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            by_name = OrderedDict()
        elif __validate_parameters__:
            by_name = _checked(parameters)
        else:
            by_name = OrderedDict((parameter.name, parameter) for parameter in parameters)
        self._parameters = types.MappingProxyType(by_name)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _Finder(cls, follow_wrapped, True, globals, locals, eval_str).find(obj)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with other attributes."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _key(self):
        """Equal for equal signatures: keyword-only parameters have no order."""
        by_name = {name: each for name, each in self.parameters.items() if each.kind == _KEYWORD_ONLY}
        return tuple(each for each in self.parameters.values() if each.kind != _KEYWORD_ONLY), by_name, self.return_annotation

    def __hash__(self):
        ordered, by_name, annotation = self._key()
        return hash((ordered, frozenset(by_name.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def _bind(self, args, kwargs, *, partial=False):
        """BoundArguments of a call; the order of checks, and so of errors, is that of CPython."""
        arguments = {}
        parameters = list(self.parameters.values())
        at = taken = 0
        refused = []   # positional-only ones given by name
        while taken < len(args):
            if at == len(parameters) or parameters[at].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError("too many positional arguments")
            parameter = parameters[at]
            at += 1
            if parameter.kind == _VAR_POSITIONAL:
                arguments[parameter.name] = tuple(args[taken:])
                break
            if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {parameter.name!r}")
            arguments[parameter.name] = args[taken]
            taken += 1
        else:
            while at < len(parameters):
                parameter = parameters[at]
                if parameter.kind == _VAR_POSITIONAL:
                    at += 1
                    break
                if parameter.name in kwargs:
                    if parameter.kind != _POSITIONAL_ONLY:
                        break
                    refused.append(parameter.name)
                    at += 1
                elif parameter.kind == _VAR_KEYWORD or parameter.default is not _empty or partial:
                    break
                else:
                    kind = " keyword-only" if parameter.kind == _KEYWORD_ONLY else ""
                    raise TypeError(f"missing a required{kind} argument: {parameter.name!r}")
        catch_all = None
        for parameter in parameters[at:]:
            name = parameter.name
            if parameter.kind == _VAR_KEYWORD:
                catch_all = parameter
            elif parameter.kind == _VAR_POSITIONAL:
                continue
            elif name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif not partial and parameter.default is _empty:
                raise TypeError(f"missing a required argument: {name!r}")
        if kwargs:
            if catch_all is not None:
                arguments[catch_all.name] = kwargs
            elif refused:
                raise TypeError("got some positional-only arguments passed as keyword arguments: " + repr(", ".join(refused)))
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """The arguments of a call by the parameters that take them; TypeError where the call would be wrong."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind(), where arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """As text; each parameter on a line of its own if it is wider than max_width."""
        parts = []
        slash_due = False
        star_due = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                slash_due = True
            elif slash_due:
                parts.append("/")
                slash_due = False
            if kind == _VAR_POSITIONAL:
                star_due = False
            elif kind == _KEYWORD_ONLY and star_due:
                parts.append("*")
                star_due = False
            parts.append(str(parameter))
        if slash_due:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text


# ---- finding it ----

_NATIVE = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType)

# Classes of the VM carry no text of their own; these are CPython's.
_TEXT_OF_CLASS = {
    bool: "(object=False, /)", classmethod: "(function, /)", complex: "(real=0, imag=0)", enumerate: "(iterable, start=0)",
    filter: "(function, iterable, /)", float: "(x=0, /)", frozenset: "(iterable=(), /)", list: "(iterable=(), /)",
    map: "(function, iterable, /, *iterables)", memoryview: "(object)", object: "()",
    property: "(fget=None, fset=None, fdel=None, doc=None)", reversed: "(sequence, /)", set: "(iterable=(), /)",
    staticmethod: "(function, /)", tuple: "(iterable=(), /)", zip: "(*iterables, strict=False)",
    functools.partial: "(func, /, *args, **keywords)", types.CellType: "([contents])",
    types.FunctionType: "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    types.MethodType: "(function, instance, /)", types.ModuleType: "(name, doc=None)", types.MappingProxyType: "(mapping)",
    types.GenericAlias: "(origin, args, /)", types.SimpleNamespace: "(mapping_or_iterable=(), /, **kwargs)",
    types.TracebackType: "(tb_next, tb_frame, tb_lasti, tb_lineno)",
    operator.attrgetter: "(attr, /, *attrs)", operator.itemgetter: "(item, /, *items)",
    operator.methodcaller: "(name, /, *args, **kwargs)",
    itertools.accumulate: "(iterable, func=None, *, initial=None)", itertools.batched: "(iterable, n, *, strict=False)",
    itertools.chain: "(*iterables)", itertools.combinations: "(iterable, r)",
    itertools.combinations_with_replacement: "(iterable, r)", itertools.compress: "(data, selectors)",
    itertools.count: "(start=0, step=1)", itertools.cycle: "(iterable, /)", itertools.dropwhile: "(predicate, iterable, /)",
    itertools.filterfalse: "(function, iterable, /)", itertools.groupby: "(iterable, key=None)",
    itertools.pairwise: "(iterable, /)", itertools.permutations: "(iterable, r=None)",
    itertools.product: "(*iterables, repeat=1)", itertools.starmap: "(function, iterable, /)",
    itertools.takewhile: "(predicate, iterable, /)", itertools.zip_longest: "(*iterables, fillvalue=None)",
}


def _drop_first(signature):
    """The signature of a method bound to its first argument."""
    parameters = tuple(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    return signature if parameters[0].kind is _VAR_POSITIONAL else signature.replace(parameters=parameters[1:])


def _of_partial(inner, partial, before=()):
    """The signature of a partial object from that of its function: what it gives by name becomes a keyword-only default."""
    keywords = partial.keywords or {}
    try:
        given = inner.bind_partial(*before, *(partial.args or ()), **keywords).arguments
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    kept, moved = [], []
    by_name = False   # from the first parameter on that is given by name
    for name, parameter in inner.parameters.items():
        kind = parameter.kind
        if name in given:
            if kind is _POSITIONAL_ONLY:
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                by_name = True
                parameter = parameter.replace(default=given[name])
            if kind is _KEYWORD_ONLY:
                parameter = parameter.replace(default=given[name])
        if not by_name:
            kept.append(parameter)
        elif kind is _POSITIONAL_OR_KEYWORD:
            moved.append(parameter.replace(kind=_KEYWORD_ONLY))
        elif kind is not _VAR_POSITIONAL:
            moved.append(parameter)
    return inner.replace(parameters=kept + moved)


def _is_native(obj):
    return isbuiltin(obj) or ismethoddescriptor(obj) or isinstance(obj, _NATIVE) or obj is type or obj is object


class _Names(dict):
    """Where the names in a native signature's defaults are looked up."""

    def __missing__(self, name):
        if name in sys.modules:
            return sys.modules[name]
        raise NameError(name)


def _signature_fromstr(cls, obj, text, skip_bound_arg=True):
    """The signature that a text like '($self, /, key, default=None)' tells; the parameter marked by $ is the bound one."""
    module = getattr(obj, "__module__", None) or getattr(getattr(obj, "__objclass__", None), "__module__", None)
    names = _Names(getattr(sys.modules.get(module), "__dict__", {}))
    found = {}
    bound = "$" in text
    try:
        exec(f"def signature{text.replace('$', '')}: pass", names, found)
    except Exception:
        raise ValueError(f"{obj!r} builtin has invalid signature") from None
    parameters = _parameters(cls._parameter_cls, found["signature"], {})
    if any(ismodule(parameter.default) for parameter in parameters):
        raise ValueError(f"{obj!r} builtin has invalid signature")
    if found["signature"].__annotations__:
        raise ValueError("Annotations are not currently supported")
    if bound:
        owner = getattr(obj, "__self__", None)
        if text.startswith("($module,") or owner is not None and skip_bound_arg:
            del parameters[0]
        else:
            parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters, return_annotation=cls.empty)


def _parameters(made, func, annotations):
    """The parameters that a function's code object tells about."""
    code = func.__code__
    names = code.co_varnames
    count, only = code.co_argcount, code.co_kwonlyargcount
    defaults = func.__defaults__ or ()
    by_name = func.__kwdefaults__ or {}
    parameters = []
    for index, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[index - count + len(defaults)] if index >= count - len(defaults) else _empty
        parameters.append(made(name, annotation=annotations.get(name, _empty), kind=kind, default=default))
    rest = count + only
    if code.co_flags & CO_VARARGS:
        name = names[rest]
        rest += 1
        parameters.append(made(name, annotation=annotations.get(name, _empty), kind=_VAR_POSITIONAL))
    for name in names[count:count + only]:
        parameters.append(made(name, annotation=annotations.get(name, _empty), kind=_KEYWORD_ONLY,
                               default=by_name.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[rest]
        parameters.append(made(name, annotation=annotations.get(name, _empty), kind=_VAR_KEYWORD))
    return parameters


def _bind_descriptor(descriptor, obj):
    if isinstance(descriptor, type):
        return descriptor
    get = getattr(type(descriptor), "__get__", _void)
    return descriptor if get is _void else get(descriptor, obj, type(obj))


def _signature_get_user_defined_method(cls, name):
    """A special method of a class, bound, unless it is a native one."""
    found = getattr(cls, name, None) if name == "__new__" else getattr_static(cls, name, None)
    if found is None or isinstance(found, _NATIVE):
        return None
    return found if name == "__new__" else _bind_descriptor(found, cls)


class _Finder:
    """One search: what it makes, and what it has been told."""

    def __init__(self, made, follow=True, skip_bound=True, globals=None, locals=None, eval_str=False):
        self.made = made
        self.follow = follow
        self.skip_bound = skip_bound
        self.scope = {"globals": globals, "locals": locals, "eval_str": eval_str}

    def find(self, obj):
        if not callable(obj):
            raise TypeError(f"{obj!r} is not a callable object")
        if ismethod(obj):
            return self.of_method(obj)
        if self.follow:
            obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
            if ismethod(obj):
                return self.find(obj)
        explicit = getattr(obj, "__signature__", None)
        if explicit is not None:
            return self.of_explicit(obj, explicit)
        part = getattr(obj, "__partialmethod__", None)
        if isinstance(part, functools.partialmethod):
            return self.of_partial_method(part)
        if isinstance(obj, functools.partial):
            return _of_partial(self.find(obj.func), obj)
        if isfunction(obj) or _is_functionlike(obj):
            return self.of_function(obj)
        if _is_native(obj):
            return self.of_native(obj)
        return self.of_class(obj) if isinstance(obj, type) else self.of_instance(obj)

    def of_method(self, obj):
        found = self.find(obj.__func__)
        return _drop_first(found) if self.skip_bound else found

    def of_explicit(self, obj, explicit):
        found = explicit
        if not isinstance(found, (Signature, str)) and callable(found):
            found = found()
        if isinstance(found, str):
            found = _signature_fromstr(self.made, obj, found)
        if not isinstance(found, Signature):
            raise TypeError(f"unexpected object {explicit!r} in __signature__ attribute")
        return found

    def of_partial_method(self, part):
        inner = self.find(part.func)
        found = _of_partial(inner, part, (None,))
        first = next(iter(inner.parameters.values()))
        if first.kind is _VAR_POSITIONAL:
            return found
        return found.replace(parameters=(first, *found.parameters.values()))

    def of_function(self, func):
        text = getattr(func, "__text_signature__", None)
        if text:
            return _signature_fromstr(self.made, func, text, self.skip_bound)
        annotations = get_annotations(func, **self.scope)
        return self.made(_parameters(self.made._parameter_cls, func, annotations),
                         return_annotation=annotations.get("return", _empty), __validate_parameters__=not isfunction(func))

    def of_native(self, func):
        text = getattr(func, "__text_signature__", None)
        if not text and func is object:
            text = _TEXT_OF_CLASS[object]
        if not text:
            raise ValueError(f"no signature found for builtin {func!r}")
        return _signature_fromstr(self.made, func, text, self.skip_bound)

    def of_class(self, cls):
        call = _signature_get_user_defined_method(type(cls), "__call__")
        if call is not None:
            return self.find(call)
        new = _signature_get_user_defined_method(cls, "__new__")
        init = _signature_get_user_defined_method(cls, "__init__")
        for base in cls.__mro__:
            if new is not None and "__new__" in base.__dict__:
                found = self.find(new)
                return _drop_first(found) if self.skip_bound else found
            if init is not None and "__init__" in base.__dict__:
                return self.find(init)
        for base in cls.__mro__[:-1]:
            if base in _TEXT_OF_CLASS:
                return _signature_fromstr(self.made, base, _TEXT_OF_CLASS[base])
        if type not in cls.__mro__ and cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return self.made.from_callable(object)
        if type not in cls.__mro__:
            raise ValueError(f"no signature found for builtin type {cls!r}")
        raise ValueError(f"callable {cls!r} is not supported by signature")

    def of_instance(self, obj):
        call = getattr_static(type(obj), "__call__", None)
        if call is None:
            raise ValueError(f"callable {obj!r} is not supported by signature")
        text = getattr(obj, "__text_signature__", None)
        if text:
            return _signature_fromstr(self.made, obj, text)
        return self.find(_bind_descriptor(call, obj))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable; with eval_str annotations that are strings are evaluated."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


# ---- older views of the same ----

Arguments = namedtuple("Arguments", "args, varargs, varkw")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getargs(co):
    """(names of parameters, name after *, name after **) of a code object."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    at = co.co_argcount + co.co_kwonlyargcount
    args = list(names[:at])
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    """(names, name after *, name after **, variables) of a frame."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    """What getargvalues() tells, as text."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def getfullargspec(func):
    """A callable's parameters as a FullArgSpec: self is among them, __wrapped__ is not followed."""
    try:
        found = _Finder(Signature, follow=False, skip_bound=False).find(func)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, only, defaults, by_name, annotations = [], [], (), {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        kind = parameter.kind
        if kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _VAR_KEYWORD:
            varkw = name
        elif kind is _KEYWORD_ONLY:
            only.append(name)
            if parameter.default is not _empty:
                by_name[name] = parameter.default
        else:
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, only, by_name or None, annotations)


def _refuse_missing(where, names, kind, values):
    missing = [repr(name) for name in names if name not in values]
    if len(missing) < 3:
        text = " and ".join(missing)
    else:
        text = ", ".join(missing[:-2]) + ", " + missing[-2] + " and " + missing[-1]
    s = "" if len(missing) == 1 else "s"
    raise TypeError(f"{where}() missing {len(missing)} required {kind} argument{s}: {text}")


def _refuse_surplus(where, spec, given, values):
    count, least = len(spec.args), len(spec.args) - len(spec.defaults or ())
    by_name = sum(1 for name in spec.kwonlyargs if name in values)
    takes = f"from {least} to {count}" if spec.defaults else str(count)
    s = "s" if spec.defaults or count != 1 else ""
    more = ""
    if by_name:
        more = (f" positional argument{'s' if given != 1 else ''} (and {by_name} keyword-only "
                f"argument{'s' if by_name != 1 else ''})")
    was = "was" if given == 1 and not by_name else "were"
    raise TypeError(f"{where}() takes {takes} positional argument{s} but {given}{more} {was} given")


def getcallargs(func, /, *positional, **named):
    """The values that the parameters of a function would have in a call."""
    spec = getfullargspec(func)
    where = func.__name__
    values = {}
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    count = len(spec.args)
    values.update(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = tuple(positional[count:])
    if spec.varkw:
        values[spec.varkw] = {}
    known = {*spec.args, *spec.kwonlyargs}
    for name, value in named.items():
        if name not in known:
            if not spec.varkw:
                raise TypeError(f"{where}() got an unexpected keyword argument {name!r}")
            values[spec.varkw][name] = value
        elif name in values:
            raise TypeError(f"{where}() got multiple values for argument {name!r}")
        else:
            values[name] = value
    if len(positional) > count and not spec.varargs:
        _refuse_surplus(where, spec, len(positional), values)
    defaults = spec.defaults or ()
    required = spec.args[:count - len(defaults)]
    if any(name not in values for name in required):
        _refuse_missing(where, required, "positional", values)
    for name, value in zip(spec.args[count - len(defaults):], defaults):
        values.setdefault(name, value)
    by_name = spec.kwonlydefaults or {}
    for name in spec.kwonlyargs:
        if name not in values and name in by_name:
            values[name] = by_name[name]
    if any(name not in values for name in spec.kwonlyargs):
        _refuse_missing(where, spec.kwonlyargs, "keyword-only", values)
    return values
