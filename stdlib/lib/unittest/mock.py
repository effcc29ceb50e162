"""Objects that stand in for others in tests and remember how they were used.

Mock, MagicMock (with special methods), AsyncMock (whose calls are awaited), NonCallableMock, PropertyMock; patch and its forms, which replace
something for the time of a test; call, ANY, DEFAULT and sentinel. create_autospec and mock_open are in _autospec. As Python
3.13's unittest.mock, without ThreadingMock.
"""

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'FILTER_DIR', 'NonCallableMock',
           'NonCallableMagicMock', 'PropertyMock', 'AsyncMock', 'create_autospec', 'mock_open', 'seal')

import sys

from . import util

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

_MethodType = type(_Any().__repr__)
_FunctionTypes = (type(lambda: 0), _MethodType)


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

    def __getattribute__(self, name):
        if name in tuple.__dict__:  # a call of it is meant, not the tuple's
            raise AttributeError
        return tuple.__getattribute__(self, name)

    def __getattr__(self, name):
        return _Call(name=name if self._mock_name is None else f'{self._mock_name}.{name}', parent=self, from_kall=False)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call{name}' if name.startswith('()') else name
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
        from pprint import pformat
        return pformat(list(self))


# ---- special methods ----

_NUMERIC = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_UNSUPPORTED = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__', '__subclasscheck__', '__del__'}
_magics = {f'__{n}__' for n in ('hash str sizeof lt gt le ge eq ne int contains len enter exit complex ceil floor trunc round float bool '
                                'index getitem setitem delitem iter aiter next fspath neg pos invert abs divmod rdivmod').split()}
_magics |= {f'__{prefix}{n}__' for n in _NUMERIC for prefix in ('', 'i', 'r')}
_UNASKED = {f'__{n}__' for n in ('get set delete reversed missing reduce reduce_ex getinitargs getnewargs getnewargs_ex getstate setstate '
                                 'getformat repr dir subclasses format').split()}  # not there until they are set
_ASYNC = {'__aenter__', '__aexit__', '__anext__'}
_SYNC = _magics | _UNASKED
_MAGIC = _SYNC | _ASYNC
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
    return spec if _is_list(spec) else dir(spec)


def _is_list(spec):
    """Whether it is names, and no object that is to be imitated."""
    return type(spec) in (list, tuple)


def _is_mock(value):
    return issubclass(type(value), NonCallableMock)


def _mock_of(value):
    """The mock itself; of a function that create_autospec has made, the mock behind it."""
    return value.mock if type(value) in _FunctionTypes and hasattr(value, 'mock') else value


def _callable(value):
    if isinstance(value, type):
        return True
    if isinstance(value, (staticmethod, classmethod, _MethodType)):
        return _callable(value.__func__)
    return getattr(value, '__call__', None) is not None


def _refuse_misspelt(names):
    for name in ('autospect', 'auto_spec', 'set_spec'):
        if name in names:
            raise RuntimeError(f'{name!r} might be a typo; use unsafe=True if this is intended')


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
    value = _mock_of(value)
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


def _delegated(name):
    """A figure that is kept by the mock, or by the function that create_autospec has put before it."""
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


class NonCallableMock:
    """A mock that cannot be called: its attributes are mocks, made when they are first read."""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, *args, **kwargs):
        # Each mock has a class of its own, so that special methods can be set on it alone.
        awaits = _is_async_function(spec_set or spec) and not issubclass(cls, AsyncMockMixin)
        return object.__new__(type(cls.__name__, (AsyncMockMixin, cls) if awaits else (cls,), {'__doc__': cls.__doc__}))

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
        own['_mock_call_signature'] = None
        own['_mock_return_value'] = DEFAULT
        own['_mock_side_effect'] = None
        own['_mock_called'] = False
        own['_mock_call_args'] = None
        own['_mock_call_count'] = 0
        own['_mock_call_args_list'] = _CallList()
        own['_mock_mock_calls'] = _CallList()
        own['method_calls'] = _CallList()
        self._take_spec(spec_set if spec_set is not None else spec, spec_set is not None,
                        (_spec_as_instance, parent is not None if _eat_self is None else _eat_self))
        if kwargs:
            self.configure_mock(**kwargs)

    def _take_spec(self, spec, strict, how_called=(False, False)):
        own = self.__dict__
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        own['_spec_asyncs'] = []
        own['_spec_class'] = None
        own['_mock_methods'] = None
        own['_spec_set'] = strict
        own['_mock_signature'] = None
        if spec is None:
            return
        own['_mock_methods'] = _all_names(spec)
        if not _is_list(spec):
            own['_spec_class'] = spec if isinstance(spec, type) else type(spec)
            own['_mock_signature'] = lambda: _autospec.signature_of(spec, *how_called)
            own['_spec_asyncs'] = _autospec.async_names(spec)

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

    called = _delegated('called')
    call_count = _delegated('call_count')
    call_args = _delegated('call_args')
    call_args_list = _delegated('call_args_list')
    mock_calls = _delegated('mock_calls')

    @property
    def return_value(self):
        """What a call answers; another mock unless it was set."""
        delegate = self._mock_delegate
        value = self._mock_return_value if delegate is None else delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__['_mock_return_value'] = value
            _check_and_set_parent(self, value, None, '()')

    @property
    def side_effect(self):
        """What a call does: an exception to raise, a function to call, or answers in turn."""
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        if not (delegate.side_effect is None or callable(delegate.side_effect) or _exception_in(delegate.side_effect)):
            delegate.side_effect = _checked_side_effect(delegate.side_effect)
        return delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        value = _checked_side_effect(value)
        if self._mock_delegate is None:
            self.__dict__['_mock_side_effect'] = value
        else:
            self._mock_delegate.side_effect = value

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
            if not isinstance(child, (_SentinelObject, _autospec.LaterSpec)):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        answer = self._mock_return_value
        if isinstance(answer, NonCallableMock) and answer is not self:
            answer.reset_mock(visited)

    # -- attributes --

    def __getattr__(self, name):
        if name in _OWN or name == '_mock_methods':
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _MAGIC:
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
        elif isinstance(child, _autospec.LaterSpec):
            try:
                child = self._mock_children[name] = child.make()
            except InvalidSpecError:
                raise InvalidSpecError(f'Cannot autospec attr {name!r} from target {self._mock_name or self!r} as it has already been '
                                       f'mocked out. [target={self!r}, attr={child.spec!r}]') from None
        return child

    def __setattr__(self, name, value):
        cls = type(self)
        if name in _OWN or name in ('side_effect', 'return_value', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls',
                                    'await_count', 'await_args', 'await_args_list'):
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED:
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
            self.__dict__[name] = value
        else:
            setattr(cls, name, lambda mock, /, *args, **kwargs: value(mock, *args, **kwargs))
            self.__dict__[name] = lambda *args, **kwargs: value(self, *args, **kwargs)

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
        methods, own = dir(type(self)), list(self.__dict__)
        if FILTER_DIR:
            methods = [n for n in methods if not n.startswith('_')]
            own = [n for n in own if not n.startswith('_') or _is_magic(n)]
        children = (n for n, c in self._mock_children.items() if c is not _deleted)
        return sorted({*(self._mock_methods or ()), *methods, *own, *children})

    def _get_child_mock(self, /, **kwargs):
        """The mock for an attribute or answer. A subclass may make something else of it."""
        if self._mock_sealed:
            name = f'.{kwargs["name"]}' if 'name' in kwargs else '()'
            raise AttributeError(self._extract_mock_name() + name)
        new_name = kwargs.get('_new_name')
        if new_name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kwargs)
        kind = type(self).__mro__[1]
        if issubclass(kind, MagicMock) and new_name in _ASYNC:
            return AsyncMock(**kwargs)
        if issubclass(kind, AsyncMock):
            sync = (new_name in _SYNC or
                    (self._mock_methods is not None and new_name in self._mock_methods and not _is_magic(new_name)))
            kind = MagicMock if sync else AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return kind(**kwargs)

    def attach_mock(self, mock, attribute):
        """Make another mock an attribute, whose calls are noted here."""
        inner = _mock_of(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
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
        if self.call_args is None:
            raise AssertionError(self._not_found(args, kwargs))
        expected, cause = self._expected(args, kwargs)
        if self._as_bound(self.call_args) != expected:
            raise AssertionError(self._not_found(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """The only call had these arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. "
                                 f"Called {self.call_count} times.{self._shown_calls()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        self._assert_any(self.call_args_list, 'call', args, kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """These calls were made, in a row or in any order."""
        self._assert_all(self.mock_calls, 'Calls', '  Actual', calls, any_order)

    # -- comparing calls: as they bind to the spec's signature --

    @property
    def _spec_signature(self):
        make = self.__dict__['_mock_signature']
        if callable(make):  # it was not wanted before
            make = self.__dict__['_mock_signature'] = make()
        return make

    def _signature_below(self, name):
        """The signature of a child, or of its child..., by the name that a call of it has in mock_calls."""
        signature, mock = self._spec_signature if not name else None, self
        for part in name.replace('()', '').split('.') if name else ():
            child = mock._mock_children.get(part)
            if child is None or isinstance(child, _autospec.LaterSpec):
                break
            mock = _mock_of(child)
            signature = mock._spec_signature
        return signature

    def _as_bound(self, this):
        """The call with each argument where the signature has it; the TypeError when it does not fit."""
        signature = self._signature_below(this[0] if isinstance(this, tuple) and len(this) > 2 else '')
        if signature is None:
            return this
        name, args, kwargs = this if len(this) == 3 else ('', *this)
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def _expected(self, args, kwargs):
        """The call to look for, and the error when it does not fit the signature."""
        expected = self._as_bound(_Call((args, kwargs), two=True))
        return expected, expected if isinstance(expected, Exception) else None

    def _assert_any(self, done, what, args, kwargs):
        expected, cause = self._expected(args, kwargs)
        # The expected one stands left, so that its ANY is asked first.
        if cause or not any(all(a == b for a, b in zip(expected, actual, strict=True)) for actual in map(self._as_bound, done)
                            if not isinstance(actual, Exception)):
            raise AssertionError(f'{self._expected_text(args, kwargs)} {what} not found') from cause

    def _assert_all(self, done, what, actual, calls, any_order):
        expected = [self._as_bound(c) for c in calls]
        errors = [e if isinstance(e, Exception) else None for e in expected]
        cause = next(filter(None, errors), None)
        left = _CallList(self._as_bound(c) for c in done)
        if not any_order:
            if expected not in left:
                problem = f'Error processing expected {what.lower()}.\nErrors: {errors}' if cause else f'{what} not found.'
                shown = util.safe_repr(done) if what == 'Calls' else done
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}\n{actual}: {shown}') from cause
            return
        left, missing = list(left), []
        for wanted in expected:
            if wanted in left:
                left.remove(wanted)
            else:
                missing.append(wanted)
        if missing and what == 'Calls':
            raise AssertionError(f'{self._mock_name or "mock"!r} does not contain all of {tuple(missing)!r} '
                                 f'in its call list, found {left!r} instead') from cause
        if missing:
            raise AssertionError(f'{tuple(missing)!r} not all found in await list') from cause


class CallableMixin(NonCallableMock):
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.__dict__['_mock_return_value'] = return_value  # it stays its own: what it is asked is not noted here
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._mock_call_signature is not None:
            self._mock_call_signature.bind(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """In the mock, and in those that it belongs to."""
        self.called = True
        self.call_count += 1
        this = _Call((args, kwargs), two=True)
        self.call_args = this
        self.call_args_list.append(this)
        self.mock_calls.append(_Call(('', args, kwargs)))
        method_name = self._mock_name
        is_method = self._mock_parent is not None
        path = self._mock_new_name
        owner, seen = self._mock_new_parent, {id(self)}
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
        if self._mock_return_value is not DEFAULT or (self._mock_delegate and self._mock_delegate.return_value is not DEFAULT):
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
        self.__dict__['_mock_methods'] = None
        self._set_magics()  # for the keywords
        super().__init__(*args, **kwargs)
        self._set_magics()

    def mock_add_spec(self, spec, spec_set=False):
        super().mock_add_spec(spec, spec_set)
        self._set_magics()


    def _set_magics(self):
        wanted = _magics | _ASYNC
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

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        # A special method goes on answering: str() of a mock has to be a string.
        super().reset_mock(*args, return_value=return_value and not _is_magic(self._mock_name or ''), **kwargs)


class PropertyMock(Mock):
    """Put into a class it is a property: reading calls it, setting calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, owner=None):
        return self()

    def __set__(self, obj, value):
        self(value)


class AsyncMockMixin:
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
        own['__defaults__'], own['__kwdefaults__'], own['__annotations__'] = (), {}, None

    await_count = _delegated('await_count')
    await_args = _delegated('await_args')
    await_args_list = _delegated('await_args_list')

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
        expected, cause = self._expected(args, kwargs)
        if self._as_bound(self.await_args) != expected:
            raise AssertionError(self._not_found(args, kwargs, 'await')) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """The only await had these arguments."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Some await had these arguments."""
        self._assert_any(self.await_args_list, 'await', args, kwargs)

    def assert_has_awaits(self, calls, any_order=False):
        """These awaits were made, in a row or in any order."""
        self._assert_all(self.await_args_list, 'Awaits', 'Actual', calls, any_order)


async def _coroutine(*args, **kwargs):
    pass


_coroutine_code = _coroutine.__code__


def _coroutine_mark():
    import asyncio
    return getattr(getattr(asyncio, 'coroutines', None), '_is_coroutine', True)


class AsyncMock(AsyncMockMixin, _MagicMixin, Mock):
    """A mock whose calls are coroutines."""


AsyncMockMixin.__call__ = CallableMixin.__call__


def seal(mock):
    """Make no new attributes of the mock and its children: reading one that was not set is an error."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        # A child with an unmade child of its own name may have descendants without end: 1 .imag.imag...
        if (isinstance(child, NonCallableMock) and child._mock_new_parent is mock
                and not isinstance(child._mock_children.get(name), _autospec.LaterSpec)):
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

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=False):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        if new_callable is not None and autospec is not None:
            raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _refuse_misspelt(kwargs)
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = None if spec is False else spec
        self.create = create
        self.has_local = False
        self.spec_set = None if spec_set is False else spec_set
        self.autospec = None if autospec is False else autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable,
                       self.kwargs, True)
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
        """A mock in place of what was there, by spec and spec_set; True for either means the original."""
        spec, spec_set = self.spec, self.spec_set
        if spec is True:
            spec = original
        if spec_set is True:
            spec, spec_set = None, original if spec is None else spec
        model = spec if spec_set is None else spec_set
        if _is_mock(model):
            which = 'spec' if spec_set is None else 'spec_set target'
            raise InvalidSpecError(f'Cannot spec attr {self.attribute!r} as the {which} has already been mocked out. '
                                   f'[{which.split()[0]}={model!r}]')
        if model is not None and original is DEFAULT:
            raise TypeError("Can't use 'spec' with create=True")
        names = _is_list(model)
        kind = self.new_callable
        if kind is None:
            kind = MagicMock
            if _is_async_function(original if model is None else model):
                kind = AsyncMock
            elif model is not None and not ('__call__' in model if names else callable(model)):
                kind = NonCallableMagicMock
        options = {} if model is None else {'spec': spec} if spec_set is None else {'spec_set': spec_set}
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            options['name'] = self.attribute
        options.update(self.kwargs)
        new = kind(**options)
        if model is not None and isinstance(original, type) and _is_mock(new):  # what it makes is like its instances
            options.pop('name', None)
            if not names and not _autospec.instances_are_callable(model):
                kind = NonCallableMagicMock
            new.return_value = kind(_new_parent=new, _new_name='()', **options)
        return new

    def _make_autospec(self, original):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        model = original if self.autospec is True else self.autospec
        if _is_mock(self.target):
            raise InvalidSpecError(f'Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. '
                                   f'[target={self.target!r}, attr={model!r}]')
        if _is_mock(model):
            raise InvalidSpecError(f'Cannot autospec attr {self.attribute!r} from target '
                                   f'{getattr(self.target, "__name__", self.target)!r} as it has already been mocked out. '
                                   f'[target={self.target!r}, attr={model!r}]')
        return create_autospec(model, bool(self.spec_set), _name=self.attribute, **self.kwargs)

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        if self.spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (self.spec is not None or self.autospec is not None) and self.spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        new = self.new
        if self.autospec is not None:
            new = self._make_autospec(original)
        elif new is DEFAULT:
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


def _get_target(path):
    try:
        module, attribute = path.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {path!r}') from None
    return lambda: _import_path(module), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
          **kwargs):
    """Replace what a dotted name means, by `new` or by a MagicMock that is passed on, for the time of a function or block."""
    getter, attribute = _get_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                  *, unsafe=False, **kwargs):
    """Replace an attribute of an object."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replace several attributes; those given as DEFAULT by mocks that are passed on by name."""
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    getter = (lambda: _import_path(target)) if type(target) is str else lambda: target
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


from . import _autospec
from ._autospec import create_autospec, mock_open
