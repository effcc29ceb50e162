"""Warnings: which are shown, how, and what gives them.

The VM's own warnings (a coroutine never awaited, doubtful syntax) go through warn_explicit too, so that filters, catch_warnings and a
replaced showwarning apply to them.
"""

import sys

import _traceback

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings', 'deprecated']

_ACTIONS = ('default', 'always', 'ignore', 'module', 'once', 'error')

# (action, pattern of the text or None, category, pattern of the module or None, line or 0); the first that matches counts
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
_filters_version = 1


def _filters_mutated():
    """Warnings that were shown once may be shown again."""
    global _filters_version
    _filters_version += 1


# ---- filters ----

def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Add a filter, at the front or the end: patterns for the text (case does not matter) and the module, a category, a line (0: any)."""
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check_line(lineno)
    if message or module:
        import re
    message = re.compile(message, re.IGNORECASE) if message else None
    module = re.compile(module) if module else None
    _add_filter(action, message, category, module, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for any text and module."""
    _check_action(action)
    _check_line(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters."""
    filters.clear()
    _filters_mutated()


def _matches(item, text, category, module, lineno):
    action, message, wanted, modules, line = item
    if not issubclass(category, wanted) or line not in (0, lineno):
        return False
    if message is not None and (message != text if isinstance(message, str) else not message.match(text)):
        return False
    return modules is None or (modules == module if isinstance(modules, str) else bool(modules.match(module)))


# ---- the option -W ----

class _OptionError(Exception):
    """An option that says nothing useful."""


def _processoptions(options):
    for option in options:
        try:
            _setoption(option)
        except _OptionError as e:
            print('Invalid -W option ignored:', e, file=sys.stderr)


def _setoption(option):
    """action:message:category:module:line, where all but the action may be missing; texts are meant literally."""
    parts = option.split(':')
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {option!r}')
    action, message, category, module, line = (p.strip() for p in parts + [''] * (5 - len(parts)))
    action = _option_action(action)
    category = _option_category(category)
    if message or module:
        import re
    if line and not line.isdecimal():
        raise _OptionError(f'invalid lineno {line!r}')
    filterwarnings(action, re.escape(message) if message else '', category, re.escape(module) + r'\Z' if module else '',
                   int(line or 0))


def _option_action(action):
    if not action:
        return 'default'
    if action == 'all':
        return 'always'
    for known in _ACTIONS:
        if known.startswith(action):
            return known
    raise _OptionError(f'invalid action: {action!r}')


def _option_category(name):
    if not name:
        return Warning
    module, _, last = name.rpartition('.')
    try:
        home = __import__(module or 'builtins', None, None, [last])
    except ImportError:
        raise _OptionError(f'invalid module name: {module!r}') from None
    try:
        category = getattr(home, last)
    except AttributeError:
        raise _OptionError(f'unknown warning category: {name!r}') from None
    if not issubclass(category, Warning):
        raise _OptionError(f'invalid warning category: {name!r}')
    return category


# ---- giving warnings ----

# These two are C for one reason: a warning that a filter makes an error is then raised by their caller, not in here.
warn = _traceback.warn
warn_explicit = _traceback.warn_explicit


def _warn(message, category, stacklevel, source, skip_file_prefixes):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError('skip_file_prefixes must be a tuple of strs.')
    where = _find_caller(stacklevel, skip_file_prefixes)
    space, filename, lineno, line = where if where is not None else (sys.__dict__, '<sys>', 0, None)
    registry = space.setdefault('__warningregistry__', {})
    _give(message, category, filename, lineno, space.get('__name__', '<string>'), registry, source, line)


def _find_caller(stacklevel, prefixes):
    """(globals, file name, line, its text); None beyond the outermost frame."""
    if not prefixes:
        return _traceback.caller(max(stacklevel, 1) + 1)
    level, left = 2, max(2, stacklevel) - 1
    where = _traceback.caller(level)
    while where is not None and left:
        level += 1
        where = _traceback.caller(level)
        if where is not None and not where[1].startswith(prefixes):
            left -= 1
    return where


def _warn_explicit(message, category, filename, lineno, module, registry, module_globals, source):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if module_globals is not None:
        if not isinstance(module_globals, dict):
            raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
        _check_loader(module_globals)
        import linecache
        linecache.getlines(filename, module_globals)
    _give(message, category, filename, lineno, module, registry, source, None)


def _check_loader(space):
    """A module's globals must name a loader, in __spec__ as well as in __loader__ when they have either."""
    absent = object()
    loader, spec = space.get('__loader__'), space.get('__spec__', absent)
    if loader is None and spec is absent:
        return
    of_spec = getattr(spec, 'loader', absent)
    problem = 'Module globals is missing a __spec__.loader'
    if of_spec is absent or of_spec is None:
        if loader is None:
            raise (AttributeError if of_spec is absent and spec is not None else ValueError)(problem)
        warn(problem, DeprecationWarning)
    elif loader is not None and loader != of_spec:
        warn('Module globals; __loader__ != __spec__.loader', DeprecationWarning)


def _give(message, category, filename, lineno, module, registry, source, line):
    registry = {} if registry is None else registry
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    found = next((item for item in filters if _matches(item, text, category, module, lineno)), None)
    action = defaultaction if found is None else found[0]
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        seen = onceregistry.get((text, category))
        registry[key] = onceregistry[text, category] = 1
    elif action == 'module':
        seen = registry.get((text, category, 0))
        registry[key] = registry[text, category, 0] = 1
    elif action == 'default':
        seen = False
        registry[key] = 1
    elif action in ('always', 'all'):
        seen = False
    else:
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {found}')
    if not seen:
        shown = WarningMessage(message, category, filename, lineno, source=source)
        shown._source_line = line
        _showwarnmsg(shown)


def _give_from_vm(text, category, filename, lineno, space, source, line):
    """What the VM calls. space: the globals of the module that is meant, or None."""
    registry = None
    if space is not None:
        module = space.get('__name__', '<string>')
        registry = space.setdefault('__warningregistry__', {})
    else:
        module = filename[:-3] if filename[-3:].lower() == '.py' else filename or '<unknown>'
    _give(text, category, filename, lineno, module, registry, source, line)


def _warn_unawaited_coroutine(coro):
    """What the VM calls for a coroutine that was dropped before it was awaited. May be replaced."""
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        frames = [(filename, lineno, name, linecache.getline(filename, lineno))
                  for filename, lineno, name in reversed(coro.cr_origin)]
        text += '\nCoroutine created at (most recent call last)\n' + ''.join(traceback.format_list(frames))
    _traceback.warn_made(coro, text.rstrip('\n'))


# ---- showing them ----

class WarningMessage:
    """A warning, as catch_warnings(record=True) collects them."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')
    _source_line = None

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file (sys.stderr). May be replaced."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning. May be replaced."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _showwarnmsg(msg):
    """Show it by whatever showwarning is now."""
    show = globals().get('showwarning', _own_showwarning)
    if show is _own_showwarning:
        _showwarnmsg_impl(msg)
    elif not callable(show):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    else:
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:  # nobody would see it
        return
    form = globals().get('formatwarning', _own_formatwarning)
    if form is _own_formatwarning:
        text = _format(msg)
    else:
        text = form(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    try:
        file.write(text)
    except OSError:
        pass


def _source_line(msg):
    if msg.line is not None:
        return msg.line
    if msg._source_line is not None:
        return msg._source_line
    try:
        import linecache
        return linecache.getline(msg.filename, msg.lineno)
    except Exception:
        return ''


def _format(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = _source_line(msg)
    if line:
        text += f'  {line.strip()}\n'
    if msg.source is not None:
        text += f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    return text


# ---- collecting them ----

class catch_warnings:
    """A block after which the filters are what they were; record: its warnings are collected in the list that it gives.

    action and what follows are as for simplefilter, called on entering.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ['record=True'] if self._record else []
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._before = module.filters, module.showwarning, module._showwarnmsg_impl, module._showwarnmsg
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._own_showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters, module.showwarning, module._showwarnmsg_impl, module._showwarnmsg = self._before
        module._filters_mutated()


class deprecated:
    """A decorator: calling the function, or making an instance or a subclass of the class, gives a DeprecationWarning (PEP 702).

    category None: only tools that read __deprecated__ know.
    """

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f'Expected an object of type str for \'message\', not {type(message).__name__!r}')
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _deprecate_class(arg, message, category, level)
        if not callable(arg):
            raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
        from functools import wraps

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)
        if type(wrapper) is type(arg) and arg.__code__.co_flags & 0x80:  # an asynchronous function stays one
            from inspect import markcoroutinefunction
            wrapper = markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _deprecate_class(cls, message, category, level):
    from functools import wraps
    made, derived = cls.__new__, cls.__init_subclass__
    own_init_subclass = hasattr(derived, '__func__')

    @wraps(made)
    def __new__(kind, /, *args, **kwargs):
        if kind is cls:
            warn(message, category=category, stacklevel=level + 1)
        if made is not object.__new__:
            return made(kind, *args, **kwargs)
        if kind.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f'{kind.__name__}() takes no arguments')
        return made(kind)

    def warned(*args, **kwargs):
        warn(message, category=category, stacklevel=level + 1)
        return (derived.__func__ if own_init_subclass else derived)(*args, **kwargs)

    warned = wraps(derived.__func__ if own_init_subclass else derived)(warned)
    cls.__new__ = staticmethod(__new__)
    cls.__init_subclass__ = classmethod(warned) if own_init_subclass else warned
    cls.__deprecated__ = __new__.__deprecated__ = warned.__deprecated__ = message
    return cls


_processoptions(getattr(sys, 'warnoptions', ()))
