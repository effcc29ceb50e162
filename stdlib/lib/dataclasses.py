"""Classes made of their annotations, as PEP 557 and CPython 3.13's documentation describe them."""
import sys
from types import FunctionType, GenericAlias, MappingProxyType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass',
           'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was assigned or deleted."""


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _FIELD_BASE('_FIELD'), _FIELD_BASE('_FIELD_CLASSVAR'), _FIELD_BASE('_FIELD_INITVAR')
_FIELDS, _PARAMS, _POST_INIT_NAME = '__dataclass_fields__', '__dataclass_params__', '__post_init__'
_EMPTY_METADATA = MappingProxyType({})
_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type(len), FunctionType, type, range, property})


def _once(show):
    """repr() that shows an object within itself as dots."""
    active = set()

    def __repr__(self):
        key = id(self)
        if key in active:
            return '...'
        active.add(key)
        try:
            return show(self)
        finally:
            active.discard(key)
    __repr__.__wrapped__ = show
    return __repr__


class InitVar:
    """The annotation of a parameter of __init__ that becomes no field."""
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) and not isinstance(self.type, GenericAlias) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only

    @_once
    def __repr__(self):
        return ('Field(' f'name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        told = getattr(type(self.default), '__set_name__', None)
        if told:
            told(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(' + ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describes a field more closely than its default value does."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- finding the fields ----

def _identifier(text):
    n = 0
    while n < len(text) and (text[n].isalnum() or text[n] == '_'):
        n += 1
    return text[:n], text[n:].lstrip()


def _named(annotation, cls, home, is_wanted):
    """Whether a string annotation begins with a name, in the module of the class or in `home` by what that module calls it, of what is wanted."""
    first, rest = _identifier(annotation.lstrip())
    second = _identifier(rest[1:].lstrip())[0] if rest.startswith('.') else ''
    space = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    if not second:
        return is_wanted(space.get(first))
    return space.get(first) is home and is_wanted(getattr(home, second, None))


def _wants_classvar(annotation):
    typing = sys.modules.get('typing')
    return typing is not None and (annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar)


def _wants_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _wants_kw_only(annotation):
    return annotation is KW_ONLY


def _is_marked(annotation, cls, home, is_wanted):
    if isinstance(annotation, str):
        return _named(annotation, cls, sys.modules.get(home), is_wanted)
    return is_wanted(annotation)


def _kind(annotation, cls):
    if _is_marked(annotation, cls, 'typing', _wants_classvar):
        return _FIELD_CLASSVAR
    return _FIELD_INITVAR if _is_marked(annotation, cls, 'dataclasses', _wants_initvar) else _FIELD


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _kind(annotation, cls)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
    return f


def _own_fields(cls, kw_only):
    found, seen = [], False
    annotations = cls.__dict__.get('__annotations__', {})
    for name, annotation in annotations.items():
        if _is_marked(annotation, cls, 'dataclasses', _wants_kw_only):
            if seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen = kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    for f in found:
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


# ---- making the methods ----

def _make(cls, name, parameters, body, names, annotations=None):
    """A function compiled from its text: what its parameters' defaults and its body refer to is in `names`."""
    inner = f'def {name}({parameters}):\n' + '\n'.join('  ' + line for line in body)
    text = 'def __create_fn__(' + ', '.join(names) + '):\n' + '\n'.join(' ' + line for line in inner.split('\n')) + f'\n return {name}'
    space = {}
    exec(text, sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}, space)
    made = space['__create_fn__'](**names)
    made.__qualname__ = f'{cls.__qualname__}.{name}'
    if annotations is not None:
        made.__annotations__ = annotations
    return made


def _put(cls, name, made):
    """False when the class has one of its own."""
    if name in cls.__dict__:
        return False
    setattr(cls, name, made)
    return True


def _init(cls, all_fields, frozen, has_post_init, slots):
    positional = [f for f in all_fields if f.init and not f.kw_only]
    keyword = [f for f in all_fields if f.init and f.kw_only]
    seen = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    this = '__dataclass_self__' if any(f.name == 'self' for f in all_fields) else 'self'
    names = {'__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY, '__dataclass_builtins_object__': object}
    body = []

    def parameter(f):
        if f.default is not MISSING:
            names[f'__dataclass_dflt_{f.name}__'] = f.default
            return f'{f.name}=__dataclass_dflt_{f.name}__'
        return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__' if f.default_factory is not MISSING else f.name

    for f in all_fields:
        if f._field_type is _FIELD_INITVAR:
            continue
        value = f.name
        if f.default_factory is not MISSING:
            names[f'__dataclass_dflt_{f.name}__'] = f.default_factory
            made = f'__dataclass_dflt_{f.name}__()'
            value = f'{made} if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}' if f.init else made
        elif not f.init:
            if not (slots and f.default is not MISSING):
                continue
            names[f'__dataclass_dflt_{f.name}__'] = f.default
            value = f'__dataclass_dflt_{f.name}__'
        if frozen:
            body.append(f'__dataclass_builtins_object__.__setattr__({this},{f.name!r},{value})')
        else:
            body.append(f'{this}.{f.name}={value}')
    if has_post_init:
        body.append(f'{this}.{_POST_INIT_NAME}(' + ','.join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR) + ')')
    parameters = [this] + [parameter(f) for f in positional]
    if keyword:
        parameters += ['*'] + [parameter(f) for f in keyword]
    annotations = {f.name: f.type for f in positional + keyword}
    annotations['return'] = None
    return _make(cls, '__init__', ', '.join(parameters), body or ['pass'], names, annotations)


def _repr_method(cls, shown):
    @_once
    def __repr__(self):
        return self.__class__.__qualname__ + '(' + ', '.join([f'{name}={getattr(self, name)!r}' for name in shown]) + ')'
    __repr__.__qualname__ = f'{cls.__qualname__}.__repr__'
    __repr__.__module__ = cls.__module__
    return __repr__


def _tuple_of(this, names):
    return '(' + ''.join(f'{this}.{name},' for name in names) + ')'


def _comparison(cls, name, sign, compared):
    body = ['if other.__class__ is self.__class__:', f' return {_tuple_of("self", compared)}{sign}{_tuple_of("other", compared)}',
            'return NotImplemented']
    return _make(cls, name, 'self, other', body, {})


def _equality(cls, compared):
    test = ' and '.join(f'self.{name}==other.{name}' for name in compared) or 'True'
    body = ['if self is other:', ' return True', 'if other.__class__ is self.__class__:', f' return {test}', 'return NotImplemented']
    return _make(cls, '__eq__', 'self, other', body, {})


def _freeze(cls, names):
    kept = frozenset(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in kept:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in kept:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    for method in __setattr__, __delattr__:
        method.__qualname__ = f'{cls.__qualname__}.{method.__name__}'
        if not _put(cls, method.__name__, method):
            raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}')


def _hash_action(cls, unsafe_hash, eq, frozen, has_explicit, hashed):
    """What becomes of __hash__, by the table in the documentation of dataclass()."""
    if unsafe_hash:
        if has_explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif not eq or has_explicit:
        return
    elif not frozen:
        cls.__hash__ = None
        return
    cls.__hash__ = _make(cls, '__hash__', 'self', [f'return hash({_tuple_of("self", hashed)})'], {})


def _annotation_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        return annotation.__qualname__ if annotation.__module__ == 'builtins' else f'{annotation.__module__}.{annotation.__qualname__}'
    text = repr(annotation)
    return text.replace('typing.', '') if getattr(annotation, '__module__', None) == 'typing' else text


def _signature_text(all_fields):
    parts, starred = [], False
    for f in [f for f in all_fields if f.init and not f.kw_only] + [f for f in all_fields if f.init and f.kw_only]:
        if f.kw_only and not starred:
            parts.append('*')
            starred = True
        text = f'{f.name}: {_annotation_text(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return '(' + ', '.join(parts) + ')'


def _inspected(cls):
    from inspect import signature
    try:
        return str(signature(cls)).replace(' -> None', '')
    except (TypeError, ValueError):
        return ''


def _inherit(cls, frozen):
    """The fields of the bases, in order; whether a base is frozen must agree."""
    gathered, any_frozen, all_frozen, has_bases = {}, False, None, False
    for base in cls.__mro__[-1:0:-1]:
        fields_of_base = base.__dict__.get(_FIELDS)
        if fields_of_base is None:
            continue
        has_bases = True
        gathered.update(fields_of_base)
        base_frozen = getattr(base, _PARAMS).frozen
        all_frozen = base_frozen if all_frozen is None else all_frozen and base_frozen
        any_frozen = any_frozen or base_frozen
    if has_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    return gathered


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    cls.__module__  # what is no class has none
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    gathered = _inherit(cls, frozen)
    for f in _own_fields(cls, kw_only):
        gathered[f.name] = f
    setattr(cls, _FIELDS, gathered)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    real = [f for f in gathered.values() if f._field_type is _FIELD]
    with_init = [f for f in gathered.values() if f._field_type is not _FIELD_CLASSVAR]
    own_init = init and _put(cls, '__init__', _init(cls, with_init, frozen, hasattr(cls, _POST_INIT_NAME), slots))
    _put(cls, '__replace__', _replace)
    if repr:
        _put(cls, '__repr__', _repr_method(cls, [f.name for f in real if f.repr]))
    compared = [f.name for f in real if f.compare]
    if eq:
        _put(cls, '__eq__', _equality(cls, compared))
    if order:
        for name, sign in ('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='):
            if not _put(cls, name, _comparison(cls, name, sign, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering')
    if frozen:
        _freeze(cls, [f.name for f in real])
    _hash_action(cls, unsafe_hash, eq, frozen, explicit, [f.name for f in real if (f.compare if f.hash is None else f.hash)])
    if not getattr(cls, '__doc__'):
        plain = own_init and cls.__new__ is object.__new__ and type(cls).__call__ is type.__call__
        cls.__doc__ = cls.__name__ + (_signature_text(with_init) if plain else _inspected(cls))
    if match_args:
        _put(cls, '__match_args__', tuple(f.name for f in with_init if f.init and not f.kw_only))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, [f.name for f in real])
    if getattr(cls, '__abstractmethods__', None):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _with_slots(cls, frozen, weakref_slot, names):
    """The class made anew with __slots__."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__')
        if hasattr(slots, '__next__'):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        if slots is not None:
            inherited.update((slots,) if isinstance(slots, str) else slots)
        elif getattr(base, '__weakrefoffset__', 1):
            inherited.add('__weakref__')
    body = dict(cls.__dict__)
    wanted = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        wanted.append('__weakref__')
    body['__slots__'] = tuple(wanted)
    for name in names:
        body.pop(name, None)
    for name in '__dict__', '__weakref__':
        body.pop(name, None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = qualname
    if frozen:
        # The two methods know the class they were made for.
        for name in '__setattr__', '__delattr__':
            delattr(made, name)
        _freeze(made, names)
        if '__getstate__' not in cls.__dict__:
            made.__getstate__ = _dataclass_getstate
        if '__setstate__' not in cls.__dict__:
            made.__setstate__ = _dataclass_setstate
    return made


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Class decorator: adds methods by the class's annotations."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# ---- using them ----

def fields(class_or_instance):
    """The fields, as a tuple of Field objects."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether it is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, those of dataclasses inside as dicts too; other values are copied deeply."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda value, inner: dict_factory([(f.name, inner(getattr(value, f.name))) for f in fields(value)]))


def astuple(obj, *, tuple_factory=tuple):
    """The same as a tuple."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda value, inner: tuple_factory([inner(getattr(value, f.name)) for f in fields(value)]))


def _convert(obj, of_dataclass):
    def inner(value):
        kind = type(value)
        if kind in _ATOMIC:
            return value
        if hasattr(kind, _FIELDS):
            return of_dataclass(value, inner)
        if isinstance(value, tuple) and hasattr(value, '_fields'):
            return kind(*[inner(v) for v in value])
        if isinstance(value, (list, tuple)):
            return kind([inner(v) for v in value])
        if isinstance(value, dict):
            if hasattr(kind, 'default_factory'):
                made = kind(value.default_factory)
                for k, v in value.items():
                    made[inner(k)] = inner(v)
                return made
            return kind((inner(k), inner(v)) for k, v in value.items())
        import copy
        return copy.deepcopy(value)
    return inner(obj)


def replace(obj, /, **changes):
    """A new object of the same class with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    """A dataclass of names, or pairs or triples of name, type and default."""
    from keyword import iskeyword
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation
    body['__annotations__'] = annotations
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except ValueError:
            pass
    if module is not None:
        body.setdefault('__module__', module)
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda space: space.update(body))
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
