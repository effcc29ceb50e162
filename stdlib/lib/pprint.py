"""Values printed over several lines: pprint, pformat, PrettyPrinter.

The output is that of Python 3.13's pprint.
"""

import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Print a value to a stream (sys.stdout)."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint prints, without the last end of line."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint with dictionaries in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr, also of what contains itself."""
    return PrettyPrinter()._repr_of(object, {}, 0)[0]


def isreadable(object):
    """Whether the text can be evaluated again."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether it contains itself."""
    return PrettyPrinter().isrecursive(object)


class _SortKey:
    """Orders values of all types: by value where that works, else by type and address."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _item_key(item):
    return _SortKey(item[0]), _SortKey(item[1])


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class PrettyPrinter:
    """Formats values so that no line is longer than `width`, where that can be.

    indent: blanks for each level; depth: levels shown; compact: as many items in a line as fit.
    """

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print it."""
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        """Its text."""
        pieces = []
        self._readable, self._recursive = True, False
        self._format(object, pieces, 0, 0, {}, 0)
        return ''.join(pieces)

    def isrecursive(self, object):
        """Whether it contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether the text can be evaluated again."""
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text in one line, readable?, recursive?); may be overridden."""
        return self._repr_of(object, context.copy(), level, maxlevels)

    # -- over several lines --

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        self._readable = self._readable and readable
        self._recursive = self._recursive or recursive
        return text

    def _format(self, object, pieces, indent, allowance, context, level):
        if id(object) in context:
            pieces.append(_recursion(object))
            self._recursive, self._readable = True, False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            form = self._form_of(object)
            if form is not None:
                context[id(object)] = 1
                form(self, object, pieces, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        pieces.append(text)

    def _form_of(self, object):
        form = self._dispatch.get(type(object).__repr__)
        if form is not None:
            return form
        cls = type(object)
        fields = getattr(cls, '__dataclass_fields__', None)
        if fields is None or not getattr(cls, '__dataclass_params__').repr:
            return None
        made = getattr(cls.__repr__, '__wrapped__', None)
        return PrettyPrinter._form_dataclass if getattr(made, '__module__', None) == 'dataclasses' else None

    def _form_dataclass(self, object, pieces, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in type(object).__dataclass_fields__.values()
                 if f.repr and getattr(f._field_type, 'name', '') == '_FIELD']
        pieces.append(name + '(')
        self._namespace_items(items, pieces, indent, allowance, context, level)
        pieces.append(')')

    def _form_namespace(self, object, pieces, indent, allowance, context, level):
        name = type(object).__name__
        name = 'namespace' if name == 'SimpleNamespace' else name
        pieces.append(name + '(')
        self._namespace_items(list(object.__dict__.items()), pieces, indent + len(name) + 1, allowance, context, level)
        pieces.append(')')

    def _namespace_items(self, items, pieces, indent, allowance, context, level):
        for i, (key, value) in enumerate(items):
            if i:
                pieces.append(',\n' + ' ' * indent)
            pieces.append(f'{key}=')
            if id(value) in context:
                pieces.append('...')
            else:
                self._format(value, pieces, indent + len(key) + 1, allowance if i == len(items) - 1 else 1, context, level)

    def _form_dict(self, object, pieces, indent, allowance, context, level):
        pieces.append('{')
        if self._indent_per_level > 1:
            pieces.append(' ' * (self._indent_per_level - 1))
        if len(object):
            items = sorted(object.items(), key=_item_key) if self._sort_dicts else object.items()
            self._dict_items(list(items), pieces, indent, allowance + 1, context, level)
        pieces.append('}')

    def _dict_items(self, items, pieces, indent, allowance, context, level):
        indent += self._indent_per_level
        for i, (key, value) in enumerate(items):
            if i:
                pieces.append(',\n' + ' ' * indent)
            text = self._repr(key, context, level)
            pieces.append(text + ': ')
            self._format(value, pieces, indent + len(text) + 2, allowance if i == len(items) - 1 else 1, context, level)

    def _form_ordered_dict(self, object, pieces, indent, allowance, context, level):
        name = type(object).__name__
        if not len(object):
            pieces.append(repr(object))
            return
        pieces.append(name + '(')
        self._format(list(object.items()), pieces, indent + len(name) + 1, allowance + 1, context, level)
        pieces.append(')')

    def _form_list(self, object, pieces, indent, allowance, context, level):
        pieces.append('[')
        self._items(object, pieces, indent, allowance + 1, context, level)
        pieces.append(']')

    def _form_tuple(self, object, pieces, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        pieces.append('(')
        self._items(object, pieces, indent, allowance + len(end), context, level)
        pieces.append(end)

    def _form_set(self, object, pieces, indent, allowance, context, level):
        if not len(object):
            pieces.append(repr(object))
            return
        if type(object) is set:
            pieces.append('{')
            end = '}'
        else:
            name = type(object).__name__
            pieces.append(name + '({')
            end = '})'
            indent += len(name) + 1
        self._items(sorted(object, key=_SortKey), pieces, indent, allowance + len(end), context, level)
        pieces.append(end)

    def _form_deque(self, object, pieces, indent, allowance, context, level):
        if not len(object):
            pieces.append(repr(object))
            return
        name = type(object).__name__
        pieces.append(name + '(')
        indent += len(name) + 1
        pieces.append('[')
        if object.maxlen is None:
            self._items(object, pieces, indent, allowance + 2, context, level)
            pieces.append('])')
        else:
            self._items(object, pieces, indent, 2, context, level)
            most = self._repr(object.maxlen, context, level)
            pieces.append(f'],\n{" " * indent}maxlen={most})')

    def _form_defaultdict(self, object, pieces, indent, allowance, context, level):
        if not len(object):
            pieces.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        pieces.append(f'{name}({self._repr(object.default_factory, context, level)},\n{" " * indent}')
        self._form_dict(object, pieces, indent, allowance + 1, context, level)
        pieces.append(')')

    def _form_counter(self, object, pieces, indent, allowance, context, level):
        if not len(object):
            pieces.append(repr(object))
            return
        name = type(object).__name__
        pieces.append(name + '({')
        if self._indent_per_level > 1:
            pieces.append(' ' * (self._indent_per_level - 1))
        self._dict_items(object.most_common(), pieces, indent + len(name) + 1, allowance + 2, context, level)
        pieces.append('})')

    def _form_proxy(self, object, pieces, indent, allowance, context, level):
        pieces.append('mappingproxy(')
        self._format(object.copy(), pieces, indent + 13, allowance + 1, context, level)
        pieces.append(')')

    def _form_chain(self, object, pieces, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        pieces.append(name + '(')
        for i, each in enumerate(object.maps):
            if i:
                pieces.append(',\n' + ' ' * indent)
            self._format(each, pieces, indent, allowance + 1 if i == len(object.maps) - 1 else 1, context, level)
        pieces.append(')')

    def _form_user(self, object, pieces, indent, allowance, context, level):
        self._format(object.data, pieces, indent, allowance, context, level - 1)

    def _items(self, items, pieces, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            pieces.append((self._indent_per_level - 1) * ' ')
        line_end = ',\n' + ' ' * indent
        separator = ''
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    separator = line_end if separator else separator
                if room >= size:
                    room -= size
                    pieces.append(separator + text)
                    separator = ', '
                    continue
            pieces.append(separator)
            separator = line_end
            self._format(item, pieces, indent, allowance if last else 1, context, level)

    def _form_str(self, object, pieces, indent, allowance, context, level):
        if not len(object):
            pieces.append(repr(object))
            return
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks, text = [], ''
        for i, line in enumerate(lines):
            last = i == len(lines) - 1
            text = repr(line)
            if len(text) <= width - allowance * last:
                chunks.append(text)
                continue
            parts = _words(line)
            current = ''
            for j, part in enumerate(parts):
                room = width - allowance * (last and j == len(parts) - 1)
                if len(repr(current + part)) <= room:
                    current += part
                    continue
                if current:
                    chunks.append(repr(current))
                current = part
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            pieces.append(text)
            return
        if level == 1:
            pieces.append('(')
        pieces.append(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            pieces.append(')')

    def _form_bytes(self, object, pieces, indent, allowance, context, level):
        if len(object) <= 4:
            pieces.append(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            pieces.append('(')
        separator = ''
        for text in _wrap_bytes(object, self._width - indent, allowance):
            pieces.append(separator + text)
            separator = '\n' + ' ' * indent
        if parens:
            pieces.append(')')

    def _form_bytearray(self, object, pieces, indent, allowance, context, level):
        pieces.append('bytearray(')
        self._form_bytes(bytes(object), pieces, indent + 10, allowance + 1, context, level + 1)
        pieces.append(')')

    # -- in one line --

    def _repr_of(self, object, context, level, most=None):
        kind = type(object)
        if kind is str or kind in (bytes, float, complex, bool, type(None)):
            return repr(object), True, False
        if kind is int:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        inner = kind.__repr__
        is_dict = issubclass(kind, dict) and inner is dict.__repr__
        if not is_dict and not (issubclass(kind, list) and inner is list.__repr__) and \
                not (issubclass(kind, tuple) and inner is tuple.__repr__):
            if issubclass(kind, int) and inner is int.__repr__ and self._underscore_numbers:
                return f'{object:_d}', True, False
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        opening, closing = '{}' if is_dict else '[]' if issubclass(kind, list) else '()'
        if not object:
            return opening + closing, True, False
        if most and level >= most:
            return f'{opening}...{closing}', False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, texts = True, False, []
        level += 1
        items = object.items() if is_dict else object
        if is_dict and self._sort_dicts:
            items = sorted(items, key=_item_key)
        for item in items:
            parts = []
            for value in item if is_dict else (item,):
                text, this_readable, this_recursive = self.format(value, context, most, level)
                parts.append(text)
                readable = readable and this_readable
                recursive = recursive or this_recursive
            texts.append(': '.join(parts))
        del context[id(object)]
        if closing == ')' and len(texts) == 1:
            closing = ',)'
        return opening + ', '.join(texts) + closing, readable, recursive


def _words(line):
    """The line in pieces that end with blanks."""
    parts, start, i = [], 0, 0
    while i < len(line):
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        parts.append(line[start:i])
        start = i
    return parts


def _wrap_bytes(data, width, allowance):
    current = b''
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        part = data[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


def _make_dispatch():
    from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
    from types import MappingProxyType, SimpleNamespace
    p = PrettyPrinter
    return {dict.__repr__: p._form_dict, list.__repr__: p._form_list, tuple.__repr__: p._form_tuple, set.__repr__: p._form_set,
            frozenset.__repr__: p._form_set, str.__repr__: p._form_str, bytes.__repr__: p._form_bytes,
            bytearray.__repr__: p._form_bytearray, OrderedDict.__repr__: p._form_ordered_dict,
            defaultdict.__repr__: p._form_defaultdict, deque.__repr__: p._form_deque, Counter.__repr__: p._form_counter,
            MappingProxyType.__repr__: p._form_proxy, SimpleNamespace.__repr__: p._form_namespace, ChainMap.__repr__: p._form_chain,
            UserDict.__repr__: p._form_user, UserList.__repr__: p._form_user, UserString.__repr__: p._form_user}


PrettyPrinter._dispatch = _make_dispatch()
