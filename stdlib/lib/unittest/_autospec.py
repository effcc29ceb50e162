"""Mocks that have the signatures of what they stand for: create_autospec, and mock_open for open()."""

import inspect
from functools import partial

from .mock import (DEFAULT, AsyncMock, InvalidSpecError, MagicMock, NonCallableMagicMock, _CallList, _coroutine_mark,
                   _is_async_function, _callable, _is_magic, _is_mock, _FunctionTypes, _refuse_misspelt)


# ---- signatures ----

def signature_of(spec, as_instance, skip_first):
    """The signature of calls of what is like the spec; None when there is none. as_instance: of an instance of the class that the spec is."""
    if isinstance(spec, type) and not as_instance:
        spec, skip_first = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        skip_first = skip_first or isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, _FunctionTypes):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        return inspect.signature(partial(spec, None) if skip_first else spec)
    except ValueError:
        return None


def _hold_to_signature(mock, spec, as_instance, skip_first):
    """Refuse calls of the mock that the spec would refuse."""
    signature = signature_of(spec, as_instance, skip_first)
    if signature is not None:
        mock.__dict__['_mock_call_signature'] = signature
        type(mock).__signature__ = signature


def async_names(spec):
    """The attributes of a spec that are coroutine functions; no property is asked."""
    def is_one(value):
        try:
            return _is_async_function(inspect.unwrap(value))
        except ValueError:
            return _is_async_function(value)
    return [name for name in dir(spec) if is_one(inspect.getattr_static(spec, name, None))]


def _has_no_self(spec, name, is_type):
    """Whether a function found by that name is called without its first argument."""
    if not isinstance(spec, type):
        if name in getattr(spec, '__dict__', {}):
            return False
        spec = spec.__class__
    for cls in spec.__mro__:
        if name in cls.__dict__:
            return is_type and isinstance(cls.__dict__[name], _FunctionTypes)
    return is_type


# ---- functions ----

_ASSERTIONS = ('assert_called', 'assert_called_once', 'assert_called_with', 'assert_called_once_with', 'assert_any_call',
               'assert_has_calls', 'assert_not_called')
_AWAIT_ASSERTIONS = ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with', 'assert_any_await',
                     'assert_has_awaits', 'assert_not_awaited')


def _function_for(mock, original):
    """A function with the original's name and signature; its calls are the mock's, and so are its assertions."""
    signature = signature_of(original, False, False)
    if signature is None:
        return mock
    if _is_async_function(original):
        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    name = original.__name__ if original.__name__.isidentifier() else 'funcopy'
    function.__name__ = function.__qualname__ = name
    function.__signature__ = signature
    function.mock = mock
    function.called = False
    function.call_count = 0
    function.call_args = None
    for calls in ('call_args_list', 'method_calls', 'mock_calls'):
        setattr(function, calls, _CallList())
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children
    for assertion in _ASSERTIONS:
        setattr(function, assertion, getattr(mock, assertion))
    if isinstance(mock, AsyncMock):
        function._is_coroutine = _coroutine_mark()
        function.await_count = 0
        function.await_args = None
        function.await_args_list = _CallList()
        for assertion in _AWAIT_ASSERTIONS:
            setattr(function, assertion, getattr(mock, assertion))

    def reset_mock():
        function.method_calls = _CallList()
        function.mock_calls = _CallList()
        mock.reset_mock()
        answer = function.return_value
        if _is_mock(answer) and answer is not mock:
            answer.reset_mock()
    function.reset_mock = reset_mock
    mock._mock_delegate = function
    return function


# ---- create_autospec ----

class LaterSpec:
    """Stands among a mock's children for one that is made when it is first read."""

    def __init__(self, spec, spec_set, parent, name):
        self.spec, self.spec_set, self.parent, self.name = spec, spec_set, parent, name

    def make(self):
        return create_autospec(self.spec, self.spec_set, False, self.parent, self.name)


def instances_are_callable(spec):
    """Of an object: whether it is callable."""
    if not isinstance(spec, type):
        return getattr(spec, '__call__', None) is not None
    return any(base.__dict__.get('__call__') is not None for base in spec.__mro__)


def _class_for(spec, instance):
    """The class of mock that stands for the spec."""
    if inspect.isdatadescriptor(spec):
        return MagicMock
    if _is_async_function(spec):
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec is mocking an async function')
        return AsyncMock
    if not _callable(spec) or (isinstance(spec, type) and instance and not instances_are_callable(spec)):
        return NonCallableMagicMock
    return MagicMock


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of the spec, and they with theirs; calls are refused as the spec's signatures would.

    spec_set: no other attributes can be set; instance: the spec is a class and the mock one of its objects; unsafe: let misspelt
    arguments pass; other keywords configure the mock.
    """
    if type(spec) in (list, tuple):
        spec = type(spec)  # a list would be names
    if _is_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    if not unsafe:
        _refuse_misspelt(kwargs)
    is_type = isinstance(spec, type)
    _name = kwargs.pop('name', _name)
    options = {}
    if spec is not None and not inspect.isdatadescriptor(spec):  # nobody knows what a descriptor will give
        options['spec_set' if spec_set else 'spec'] = spec
        if instance:
            options['_spec_as_instance'] = True
        options.update(kwargs)
    elif spec is None:
        options.update(kwargs)
    mock = _class_for(spec, instance)(parent=_parent, _new_parent=_parent, _new_name='' if _parent is None else _name, name=_name,
                                      **options)
    is_function = isinstance(spec, _FunctionTypes)
    if is_function:
        mock = _function_for(mock, spec)
    else:
        _hold_to_signature(mock, spec, instance, is_type)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    wrapped = kwargs.pop('wraps', None)
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, mock, '()', wraps=wrapped)
    owner = mock.mock if is_function and not _is_mock(mock) else mock
    for name in dir(spec):
        if _is_magic(name):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        child = _child_for(spec, name, original, spec_set, owner, bool(wrapped) and hasattr(wrapped, name))
        mock._mock_children[name] = child
        if isinstance(child, _FunctionTypes):  # as a mock with that spec says of itself
            setattr(mock, name, child)
    if _is_mock(mock) and kwargs:
        mock.configure_mock(**kwargs)
    return mock


def _child_for(spec, name, original, spec_set, owner, wrap):
    if not isinstance(original, _FunctionTypes):
        return LaterSpec(original, spec_set, owner, name)
    skip_first = _has_no_self(spec, name, isinstance(spec, type))
    options = {'spec_set': original} if spec_set else {'spec': original, 'wraps': original} if wrap else {'spec': original}
    kind = AsyncMock if _is_async_function(original) else MagicMock
    child = kind(parent=owner, name=name, _new_name=name, _new_parent=owner, _eat_self=skip_first, **options)
    child.return_value = kind()
    _hold_to_signature(child, original, False, skip_first)
    return child


# ---- open() ----

def _file_names():
    import io
    return sorted({*dir(io.TextIOWrapper), *dir(io.BytesIO)})


def mock_open(mock=None, read_data=''):
    """A mock for open(), called or entered; what it opens reads as read_data each time."""
    if mock is None:
        mock = MagicMock(name='open', spec=dir(open))
    handle = MagicMock(spec=_file_names())
    handle.__enter__.return_value = handle
    file = lines = None

    def rewind():
        nonlocal file, lines
        import io
        file = io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)
        if handle.readline.side_effect is lines:  # unless somebody has set another
            handle.readline.side_effect = lines = each_line()

    def reader(method):
        def read(*args, **kwargs):
            answer = getattr(handle, method).return_value
            return getattr(file, method)(*args, **kwargs) if answer is None else answer
        return read

    def iterate():
        while handle.readline.return_value is not None:
            yield handle.readline.return_value
        yield from file

    def each_line(*args, **kwargs):
        yield from iterate()
        while True:
            yield file.readline(*args, **kwargs)

    def following():
        return next(file) if handle.readline.return_value is None else handle.readline.return_value

    for method in ('write', 'read', 'readline', 'readlines'):
        getattr(handle, method).return_value = None
    handle.read.side_effect = reader('read')
    handle.readlines.side_effect = reader('readlines')
    handle.__iter__.side_effect = iterate
    handle.__next__.side_effect = following
    handle.__exit__.side_effect = lambda *info: handle.close()
    rewind()

    def opened(*args, **kwargs):
        rewind()
        return DEFAULT
    mock.side_effect = opened
    mock.return_value = handle
    return mock
