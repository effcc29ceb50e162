"""Objects that stand in for others in tests and remember how they were used.

Mock, MagicMock (with special methods), AsyncMock (whose calls are awaited), NonCallableMock, PropertyMock; patch and its forms, which replace
something for the time of a test; call, ANY, DEFAULT and sentinel. As Python 3.13's unittest.mock, without autospeccing and mock_open.
"""

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'FILTER_DIR', 'NonCallableMock',
           'NonCallableMagicMock', 'PropertyMock', 'AsyncMock', 'seal')

import sys

from . import util

__unittest = True

FILTER_DIR = True

_ModuleType = type(sys)


class InvalidSpecError(Exception):
    """A mock was given where something real should be."""


# ---- sentinels ----

class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinels:
    """sentinel.NAME is an object of that name, always the same."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._made.setdefault(name, _SentinelObject(name))


sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'

    __hash__ = object.__hash__


ANY = _Any()


# ---- calls ----

def _call_text(name, args, kwargs):
    parts = [repr(a) for a in args] + [f'{k}={v!r}' for k, v in kwargs.items()]
    return f'{name}({", ".join(parts)})'


class _Call(tuple):
    """A call: (name, args, kwargs), or the last two. Shorter tuples compare as if what is missing were empty."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for item in value:
            if isinstance(item, str):
                name = item
            elif isinstance(item, tuple):
                args = item
            else:
                kwargs = item
        return tuple.__new__(cls, (args, kwargs) if two else (name or '', args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3:
            return False
        own_name, own_args, own_kwargs = self if len(self) == 3 else ('',) + tuple(self)
        parents = getattr(self, '_mock_parent', None), getattr(other, '_mock_parent', None)
        if parents[0] and parents[1] and parents[0] != parents[1]:
            return False
        name, args, kwargs = '', (), {}
        for item in other:
            if isinstance(item, str):
                name = item
            elif isinstance(item, tuple):
                args = item
            elif isinstance(item, dict):
                kwargs = item
            else:
                return False
        if own_name and name != own_name:
            return False
        return (args, kwargs) == (own_args, own_kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, name):
        if name.startswith('__') or name.startswith('_mock'):
            raise AttributeError(name)
        return _Call(name=name if self._mock_name is None else f'{self._mock_name}.{name}', parent=self, from_kall=False)

    def count(self, /, *args, **kwargs):
        return self.__getattr__('count')(*args, **kwargs)

    def index(self, /, *args, **kwargs):
        return self.__getattr__('index')(*args, **kwargs)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return name if name.startswith('call') else f'call.{name}'
        name, args, kwargs = self if len(self) == 3 else ('',) + tuple(self)
        name = 'call' + (name if name.startswith('()') else f'.{name}' if name else '')
        return _call_text(name, args, kwargs)

    def call_list(self):
        """The calls that led here, the first first."""
        calls, this = [], self
        while this is not None:
            if this._mock_from_kall:
                calls.append(this)
            this = this._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; `in` also looks for a list of them in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        return list.__repr__(list(self))


# ---- special methods ----

_NUMERIC = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod'.split()
_UNSUPPORTED = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__', '__subclasscheck__', '__del__',
                '__class__', '__dict__', '__slots__', '__reduce__', '__reduce_ex__', '__getinitargs__', '__getnewargs__',
                '__getstate__', '__setstate__', '__getformat__', '__repr__', '__subclasses__', '__getattribute__', '__delattr__'}
_SYNC = {f'__{n}__' for n in ('hash str sizeof lt gt le ge int contains len enter exit complex ceil floor trunc round float bool '
                              'index getitem setitem delitem iter fspath neg pos invert abs format dir subclasses missing '
                              'reversed next eq ne call').split()}
_SYNC |= {f'__{prefix}{n}__' for n in _NUMERIC for prefix in ('', 'i') if (prefix, n) != ('i', 'divmod')}
_REFLECTED = {f'__r{n}__' for n in _NUMERIC}
_ASYNC = {'__aenter__', '__aexit__', '__anext__', '__aiter__'}
_MAGIC = _SYNC | _REFLECTED | _ASYNC | {'__get__', '__set__', '__delete__'}
_LEFT_OUT = _REFLECTED | {'__get__', '__set__', '__delete__', '__call__', '__reversed__', '__missing__', '__subclasses__', '__dir__',
                          '__format__', '__next__'}
_RESULTS = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1,
            '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True,
            '__index__': 1, '__aexit__': False}


def _default_result(mock, name):
    """What a special method of a MagicMock answers until it is told; DEFAULT: another mock."""
    if name == '__hash__':
        return object.__hash__(mock)
    if name == '__str__':
        return object.__str__(mock)
    if name == '__sizeof__':
        return object.__sizeof__(mock)
    if name == '__fspath__':
        return f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}'
    return _RESULTS.get(name, DEFAULT)


def _side_effect_for(mock, name):
    if name == '__eq__':
        def equal(other):
            answer = mock.__eq__._mock_return_value
            return answer if answer is not DEFAULT else True if mock is other else NotImplemented
        return equal
    if name == '__ne__':
        def differ(other):
            return mock.__ne__._mock_return_value if mock.__ne__._mock_return_value is not DEFAULT else mock is not other and NotImplemented
        return differ
    if name in ('__iter__', '__aiter__'):
        def iterate():
            answer = getattr(mock, name)._mock_return_value
            items = iter([]) if answer is DEFAULT else iter(answer)
            return items if name == '__iter__' else _AsyncIterator(items)
        return iterate
    return None


class _AsyncIterator:
    def __init__(self, items):
        self.items = items

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.items:
            return item
        raise StopAsyncIteration


class _MagicProxy:
    """Stands in the class of a MagicMock and makes the mock of a special method when it is first wanted."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        parent, name = self.parent, self.name
        mock = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        answer = _default_result(parent, name)
        if answer is not DEFAULT:
            mock.return_value = answer
        effect = _side_effect_for(parent, name)
        if effect is not None:
            mock.side_effect = effect
        setattr(parent, name, mock)
        return mock

    def __get__(self, obj, owner=None):
        return self.create_mock()


def _is_magic(name):
    return name[:2] == name[-2:] == '__'


# ---- the mocks ----

_OWN = {'_mock_methods', '_mock_parent', '_mock_name', '_mock_new_name', '_mock_new_parent', '_mock_sealed', '_mock_children',
        '_mock_return_value', '_mock_wraps', '_mock_delegate', '_spec_class', '_mock_side_effect', 'method_calls', '_mock_unsafe',
        '_mock_called', '_mock_call_args', '_mock_call_count', '_mock_call_args_list', '_mock_mock_calls', '_mock_await_count',
        '_mock_await_args', '_mock_await_args_list', '_spec_asyncs'}
_MISSPELT = ('assert', 'assret', 'asert', 'aseert', 'assrt')


def _all_names(spec):
    return spec if isinstance(spec, list) else dir(spec)


def _is_async_function(value):
    import asyncio
    return asyncio.iscoroutinefunction(getattr(value, '__func__', value))


def _exception_in(value):
    return isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException))


def _checked_side_effect(value):
    if value is None or callable(value) or _exception_in(value):
        return value
    try:
        return iter(value)
    except TypeError:
        return value


def _check_and_set_parent(parent, value, name, new_name):
    """Make a mock that has no owner yet a child; whether it became one."""
    if not isinstance(value, NonCallableMock):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:  # it would be its own ancestor
            return False
        ancestor = ancestor._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class NonCallableMock:
    """A mock that cannot be called: its attributes are mocks, made when they are first read."""

    def __new__(cls, *args, **kwargs):
        # Each mock has a class of its own, so that special methods can be set on it alone.
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        own = self.__dict__
        own['_mock_parent'] = parent
        own['_mock_name'] = name
        own['_mock_new_name'] = _new_name
        own['_mock_new_parent'] = parent if _new_parent is None else _new_parent
        own['_mock_sealed'] = False
        own['_mock_children'] = {}
        own['_mock_wraps'] = wraps
        own['_mock_delegate'] = None
        own['_mock_unsafe'] = unsafe
        own['_mock_return_value'] = DEFAULT
        own['_mock_side_effect'] = None
        own['_mock_called'] = False
        own['_mock_call_args'] = None
        own['_mock_call_count'] = 0
        own['_mock_call_args_list'] = _CallList()
        own['_mock_mock_calls'] = _CallList()
        own['method_calls'] = _CallList()
        self._take_spec(spec_set if spec_set is not None else spec, spec_set is not None)
        if kwargs:
            self.configure_mock(**kwargs)

    def _take_spec(self, spec, strict, as_instance=False):
        own = self.__dict__
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        own['_spec_asyncs'] = []
        own['_spec_class'] = None
        own['_mock_methods'] = None
        own['_spec_set'] = strict
        if spec is None:
            return
        own['_mock_methods'] = _all_names(spec)
        if not isinstance(spec, list):
            own['_spec_class'] = spec if isinstance(spec, type) else type(spec)
            for name in own['_mock_methods']:
                if not _is_magic(name) and _is_async_function(getattr(spec, name, None)):
                    own['_spec_asyncs'].append(name)

    def mock_add_spec(self, spec, spec_set=False):
        """Only attributes that the spec has may be read (and with spec_set, set)."""
        self._take_spec(spec, spec_set)

    def configure_mock(self, /, **kwargs):
        """Set attributes, also of attributes: {'method.return_value': 3}."""
        for path, value in sorted(kwargs.items(), key=lambda entry: entry[0].count('.')):
            *way, last = path.split('.')
            obj = self
            for name in way:
                obj = getattr(obj, name)
            setattr(obj, last, value)

    # -- what it says about its calls --

    def _delegated(name):  # one accessor for each figure
        kept = '_mock_' + name

        def get(self):
            delegate = self._mock_delegate
            return self.__dict__[kept] if delegate is None else getattr(delegate, name)

        def set_(self, value):
            if self._mock_delegate is None:
                self.__dict__[kept] = value
            else:
                setattr(self._mock_delegate, name, value)
        return property(get, set_)

    called = _delegated('called')
    call_count = _delegated('call_count')
    call_args = _delegated('call_args')
    call_args_list = _delegated('call_args_list')
    mock_calls = _delegated('mock_calls')
    del _delegated

    @property
    def return_value(self):
        """What a call answers; another mock unless it was set."""
        value = self._mock_return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        _check_and_set_parent(self, value, None, '()')

    @property
    def side_effect(self):
        """What a call does: an exception to raise, a function to call, or answers in turn."""
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        self.__dict__['_mock_side_effect'] = _checked_side_effect(value)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget the calls, here and in the children."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.__dict__['method_calls'] = _CallList()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if not isinstance(child, _SentinelObject):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        answer = self._mock_return_value
        if isinstance(answer, NonCallableMock) and answer is not self:
            answer.reset_mock(visited)

    # -- attributes --

    def __getattr__(self, name):
        if name in _OWN or name == '_mock_methods':
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (self._mock_methods is None or name not in self._mock_methods):
            if name.startswith(_MISSPELT) or name in ('called_once', 'called_with', 'called_once_with', 'has_calls', 'not_called'):
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.')
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        cls = type(self)
        if name in _OWN or name in ('side_effect', 'return_value', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls',
                                    'await_count', 'await_args', 'await_args_list'):
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED and name != '__class__':
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name == '__class__':
            self.__dict__['_spec_class'] = value
            return None
        if name in _MAGIC:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            return self._set_magic(cls, name, value)
        if isinstance(cls.__dict__.get(name), PropertyMock):
            return object.__setattr__(self, name, value)
        if _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return None
        return object.__setattr__(self, name, value)

    def _set_magic(self, cls, name, value):
        if isinstance(value, NonCallableMock):
            _check_and_set_parent(self, value, None, name)
            self._mock_children[name] = value
            setattr(cls, name, value)
        else:
            setattr(cls, name, lambda mock, /, *args, **kwargs: value(mock, *args, **kwargs))
            self.__dict__[name] = value

    def __delattr__(self, name):
        cls = type(self)
        if name in _MAGIC and name in cls.__dict__:
            delattr(cls, name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted or (child is _missing and self._mock_methods is not None and name not in self._mock_methods):
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        names = list(self._mock_methods) if self._mock_methods is not None else dir(type(self))
        if FILTER_DIR:
            names = [n for n in names if not n.startswith('_') or _is_magic(n)]
        own = [n for n in self.__dict__ if not n.startswith('_mock') and n not in _OWN]
        return sorted({*names, *own, *(n for n, c in self._mock_children.items() if c is not _deleted)})

    def _get_child_mock(self, /, **kwargs):
        """The mock for an attribute or answer. A subclass may make something else of it."""
        if self._mock_sealed:
            name = f'.{kwargs["name"]}' if kwargs.get('name') else '()'
            raise AttributeError(self._extract_mock_name() + name)
        new_name = kwargs.get('_new_name')
        if new_name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kwargs)
        kind = type(self).__mro__[1]
        if issubclass(kind, MagicMock) and new_name in _ASYNC and new_name != '__aiter__':
            return AsyncMock(**kwargs)
        if issubclass(kind, AsyncMock):
            sync = (new_name in _SYNC | {'__aiter__'} or
                    (self._mock_methods is not None and new_name in self._mock_methods and not _is_magic(new_name)))
            kind = MagicMock if sync else AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return kind(**kwargs)

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute, whose calls are noted here."""
        mock._mock_parent = mock._mock_new_parent = None
        mock._mock_name = ''
        mock._mock_new_name = None
        setattr(self, attribute, mock)

    # -- how it is shown --

    def _extract_mock_name(self):
        names, this, seen = [], self, set()
        separator = ''
        while this is not None and id(this) not in seen:
            seen.add(id(this))
            if this._mock_new_name:
                names.append(this._mock_new_name + separator)
                separator = '' if this._mock_new_name == '()' else '.'
            last, this = this, this._mock_new_parent
        names.append((last._mock_name or 'mock') + (separator if len(names) else ''))
        names.reverse()
        return ''.join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f' {"spec_set" if self._spec_set else "spec"}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    # -- assertions --

    def _shown_calls(self, prefix='Calls'):
        return f'\n{prefix}: {util.safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def _expected_text(self, args, kwargs):
        return _call_text(self._mock_name or 'mock', args, kwargs)

    def _not_found(self, args, kwargs, action='call'):
        actual = getattr(self, f'{action}_args')
        actual = f'not {action}ed.' if actual is None else self._expected_text(*actual[-2:])
        return f'expected {action} not found.\nExpected: {self._expected_text(args, kwargs)}\n  Actual: {actual}'

    def assert_called(self):
        """It was called."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_not_called(self):
        """It was never called."""
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                                 f"Called {self.call_count} times.{self._shown_calls()}")

    def assert_called_once(self):
        """It was called once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                                 f"Called {self.call_count} times.{self._shown_calls()}")

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        if self.call_args is None or self.call_args != _Call((args, kwargs), two=True):
            raise AssertionError(self._not_found(args, kwargs))

    def assert_called_once_with(self, /, *args, **kwargs):
        """The only call had these arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                                 f"Called {self.call_count} times.{self._shown_calls()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        if _Call((args, kwargs), two=True) not in list(self.call_args_list):
            raise AssertionError(f'{self._expected_text(args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        """These calls were made, in a row or in any order."""
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)}{self._shown_calls("  Actual")[:-1]}')
            return
        left, missing = list(self.mock_calls), []
        for wanted in calls:
            if wanted in left:
                left.remove(wanted)
            else:
                missing.append(wanted)
        if missing:
            raise AssertionError(f'{self._mock_name or "mock"!r} does not contain all of {tuple(missing)!r} '
                                 f'in its call list, found {self.mock_calls!r} instead')


def _note_call(mock, args, kwargs):
    """In the mock, and in those that it belongs to."""
    mock.called = True
    mock.call_count += 1
    this = _Call((args, kwargs), two=True)
    mock.call_args = this
    mock.call_args_list.append(this)
    mock.mock_calls.append(_Call(('', args, kwargs)))
    method_name = mock._mock_name
    is_method = mock._mock_parent is not None
    path = mock._mock_new_name
    owner, seen = mock._mock_new_parent, {id(mock)}
    while owner is not None and id(owner) not in seen:
        seen.add(id(owner))
        if is_method:
            owner.method_calls.append(_Call((method_name, args, kwargs)))
            is_method = owner._mock_parent is not None
            if is_method:
                method_name = f'{owner._mock_name}.{method_name}'
        owner.mock_calls.append(_Call((path, args, kwargs)))
        if owner._mock_new_name:
            path = owner._mock_new_name + ('' if path.startswith('()') else '.') + path
        owner = owner._mock_new_parent


class CallableMixin(NonCallableMock):
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        _note_call(self, args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _exception_in(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if not callable(effect) and _exception_in(result):
                raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin):
    """A mock that can be called; everything about it can be set and is remembered.

    spec, spec_set: an object or class whose attributes alone exist; side_effect, return_value: what a call does; wraps: what a call is passed on
    to; name: how it is shown; any other keyword is an attribute.
    """


class _MagicMixin:
    """Gives a mock the special methods that its spec allows."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._set_magics()

    def mock_add_spec(self, spec, spec_set=False):
        super().mock_add_spec(spec, spec_set)
        self._set_magics()

    def _set_magics(self):
        wanted = _MAGIC - _LEFT_OUT
        methods = self._mock_methods
        cls = type(self)
        for name in wanted:
            if methods is not None and name not in methods:
                if name in cls.__dict__:
                    delattr(cls, name)
            elif name not in cls.__dict__:
                setattr(cls, name, _MagicProxy(name, self))


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""


class MagicMock(_MagicMixin, Mock):
    """A mock with special methods: it can be iterated, entered, compared, indexed ..."""


class PropertyMock(Mock):
    """Put into a class it is a property: reading calls it, setting calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, owner=None):
        return self()

    def __set__(self, obj, value):
        self(value)


class _AwaitableMixin:
    """Calls are coroutines; what was awaited is remembered like what was called."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own['_is_coroutine'] = _coroutine_mark()
        own['_mock_await_count'] = 0
        own['_mock_await_args'] = None
        own['_mock_await_args_list'] = _CallList()
        own['__code__'] = _coroutine_code
        own['__name__'] = 'AsyncMock'

    @property
    def await_count(self):
        return self.__dict__['_mock_await_count']

    @await_count.setter
    def await_count(self, value):
        self.__dict__['_mock_await_count'] = value

    @property
    def await_args(self):
        return self.__dict__['_mock_await_args']

    @await_args.setter
    def await_args(self, value):
        self.__dict__['_mock_await_args'] = value

    @property
    def await_args_list(self):
        return self.__dict__['_mock_await_args_list']

    @await_args_list.setter
    def await_args_list(self, value):
        self.__dict__['_mock_await_args_list'] = value

    async def _execute_mock_call(self, /, *args, **kwargs):
        this = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = this
        self.await_args_list.append(this)
        effect = self.side_effect
        if effect is not None:
            if _exception_in(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _exception_in(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
                if _is_async_function(effect):
                    result = await result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if _is_async_function(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()

    def assert_awaited(self):
        """It was awaited."""
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited.')

    def assert_awaited_once(self):
        """It was awaited once."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited once. Awaited {self.await_count} times.')

    def assert_not_awaited(self):
        """It was never awaited."""
        if self.await_count:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to not have been awaited. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        """The last await had these arguments."""
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._expected_text(args, kwargs)}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(self._not_found(args, kwargs, 'await'))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """The only await had these arguments."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Some await had these arguments."""
        if _Call((args, kwargs), two=True) not in list(self.await_args_list):
            raise AssertionError(f'{self._expected_text(args, kwargs)} await not found')


async def _coroutine():
    pass


_coroutine_code = _coroutine.__code__


def _coroutine_mark():
    import asyncio
    return getattr(getattr(asyncio, 'coroutines', None), '_is_coroutine', True)


class AsyncMock(_AwaitableMixin, _MagicMixin, Mock):
    """A mock whose calls are coroutines."""


_AwaitableMixin.__call__ = CallableMixin.__call__


def seal(mock):
    """Make no new attributes of the mock and its children: reading one that was not set is an error."""
    mock._mock_sealed = True
    for name, child in list(mock._mock_children.items()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


# ---- patch ----

def _import_path(path):
    """The module, or object in a module, of a dotted name."""
    first, *rest = path.split('.')
    value = __import__(first)
    way = first
    for name in rest:
        way += f'.{name}'
        if not hasattr(value, name):
            __import__(way)
        value = getattr(value, name)
    return value


class _patch:
    """A replacement: a decorator, a context manager, or start() and stop()."""

    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        if autospec:
            raise NotImplementedError('autospec is not supported')
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, None, self.new_callable, self.kwargs)
        other.attribute_name = self.attribute_name
        other.additional_patchers = [p.copy() for p in self.additional_patchers]
        return other

    # -- as a decorator --

    def __call__(self, function):
        if isinstance(function, type):
            return self.decorate_class(function)
        patchings = getattr(function, 'patchings', None)
        if patchings is not None:
            patchings.append(self)
            return function
        from functools import wraps
        patchings = [self]
        if _is_async_function(function):
            @wraps(function)
            async def patched(*args, **kwargs):
                with _Entered(patchings, args, kwargs) as (args, kwargs):
                    return await function(*args, **kwargs)
        else:
            @wraps(function)
            def patched(*args, **kwargs):
                with _Entered(patchings, args, kwargs) as (args, kwargs):
                    return function(*args, **kwargs)
        patched.patchings = patchings
        return patched

    def decorate_class(self, cls):
        for name in dir(cls):
            method = getattr(cls, name)
            if name.startswith(patch.TEST_PREFIX) and hasattr(method, '__call__'):
                setattr(cls, name, self.copy()(method))
        return cls

    # -- replacing --

    def get_original(self):
        name, local = self.attribute, False
        try:
            original = self.target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(self.target, name, DEFAULT)
        import builtins
        if name in builtins.__dict__ and isinstance(self.target, _ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{self.target} does not have the attribute {name!r}')
        return original, local

    def _make_new(self, original):
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
        if spec_set is True:
            spec_set = original
        kind = self.new_callable
        if kind is None:
            model = spec if spec is not None else spec_set
            kind = AsyncMock if _is_async_function(original if model is None else model) else MagicMock
        options = dict(self.kwargs)
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            options.setdefault('name', self.attribute)
            if spec is not None:
                options['spec'] = spec
            if spec_set is not None:
                options['spec_set'] = spec_set
        return kind(**options)

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        original, local = self.get_original()
        new = self.new
        if new is DEFAULT:
            new = self._make_new(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local = original, local
        self.is_started = True
        setattr(self.target, self.attribute, new)
        self.entered = []
        try:
            if self.attribute_name is None:
                return new
            values = {self.attribute_name: new}
            for patcher in self.additional_patchers:
                value = patcher.__enter__()
                self.entered.append(patcher)
                if patcher.new is DEFAULT:
                    values.update(value)
            return values if self.new is DEFAULT else {k: v for k, v in values.items() if k != self.attribute_name}
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise

    def __exit__(self, *info):
        if not self.is_started:
            return None
        self.is_started = False
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or
                                    self.attribute in ('__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')):
                setattr(self.target, self.attribute, self.temp_original)
        for patcher in reversed(self.entered):
            patcher.__exit__(*info)
        return None

    def start(self):
        """Replace until stop(); answers the replacement."""
        value = self.__enter__()
        self._active.append(self)
        return value

    def stop(self):
        """Undo start()."""
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


class _Entered:
    """Several patches around a call, whose mocks are further arguments."""

    def __init__(self, patchings, args, kwargs):
        self.patchings, self.args, self.kwargs = patchings, args, kwargs

    def __enter__(self):
        self.done = []
        more, kwargs = [], dict(self.kwargs)
        try:
            for patching in self.patchings:
                value = patching.__enter__()
                self.done.append(patching)
                if patching.attribute_name is not None:
                    kwargs.update(value)
                elif patching.new is DEFAULT:
                    more.append(value)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self.args + tuple(more), kwargs

    def __exit__(self, *info):
        for patching in reversed(self.done):
            patching.__exit__(*info)


def _target_of(path):
    try:
        module, attribute = path.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {path!r}') from None
    return lambda: _import_path(module), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace what a dotted name means, by `new` or by a MagicMock that is passed on, for the time of a function or block."""
    getter, attribute = _target_of(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes; those given as DEFAULT by mocks that are passed on by name."""
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    getter = (lambda: _import_path(target)) if isinstance(target, str) else lambda: target
    patchers = []
    for name, new in kwargs.items():
        patcher = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = name
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict:
    """Change a dictionary for the time of a function or block."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                method = getattr(function, name)
                if name.startswith(patch.TEST_PREFIX) and hasattr(method, '__call__'):
                    setattr(function, name, _patch_dict(self.in_dict, self.values, self.clear)(method))
            return function
        from functools import wraps
        if _is_async_function(function):
            @wraps(function)
            async def patched(*args, **kwargs):
                with self:
                    return await function(*args, **kwargs)
        else:
            @wraps(function)
            def patched(*args, **kwargs):
                with self:
                    return function(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_path(self.in_dict)
        target = self.in_dict
        self._original = {key: target[key] for key in target}
        if self.clear:
            self._empty()
        for key, value in self.values.items():
            target[key] = value
        return target

    def _empty(self):
        for key in list(self.in_dict):
            del self.in_dict[key]

    def __exit__(self, *info):
        if self._original is not None:
            self._empty()
            for key, value in self._original.items():
                self.in_dict[key] = value
            self._original = None
        return False

    def start(self):
        """Change it until stop()."""
        result = self.__enter__()
        _patch._active.append(self)
        return result

    def stop(self):
        """Undo start()."""
        if self not in _patch._active:
            return None
        _patch._active.remove(self)
        return self.__exit__(None, None, None)


def _stop_all():
    """Undo every start(), the last first."""
    for patcher in reversed(list(_patch._active)):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'
