"""Constants of characters, templates, and a formatter that can be derived from."""

import _string

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

_FIRST = frozenset(ascii_letters + "_")
_REST = frozenset(ascii_letters + digits + "_")


def capwords(s, sep=None):
    """Split a string into words, capitalize each, and join them again; without sep, runs of blanks become one."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class _Pattern:
    """Template.pattern: the regular expression, compiled when it is asked for."""

    def __get__(self, instance, cls):
        return cls._compile()


class Template:
    """A string with places for values: $name, ${name}, and $$ for the delimiter itself.

    A subclass may set another delimiter, the regular expressions of names (idpattern, braceidpattern) and their flags, or the whole
    pattern, which must have the groups escaped, named, braced and invalid.
    """

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None  # re.IGNORECASE
    pattern = _Pattern()
    _own = False

    def __init_subclass__(cls):
        super().__init_subclass__()
        for name in ("pattern", "idpattern", "braceidpattern", "flags"):
            if name in cls.__dict__:
                cls._own = True
        if cls._own:
            cls.pattern = cls._compile()

    @classmethod
    def _compile(cls):
        import re

        pattern = cls.__dict__.get("pattern")
        if pattern is None or isinstance(pattern, _Pattern):
            mark = re.escape(cls.delimiter)
            named = cls.idpattern
            braced = cls.braceidpattern or named
            pattern = (rf"{mark}(?:(?P<escaped>{mark})|(?P<named>{named})|{{(?P<braced>{braced})}}"
                       rf"|(?P<invalid>))")
        return re.compile(pattern, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _matched_parts(self):
        """What _parts() says, by the pattern."""
        at = 0
        for match in self.pattern.finditer(self.template):
            if match.start() > at:
                yield self.template[at:match.start()], "", None
            at = match.end()
            groups = match.groupdict()
            name = groups.get("named") or groups.get("braced")
            if name is not None:
                yield match.group(), "named", name
            elif groups.get("escaped") is not None:
                yield self.delimiter, "escaped", None
            elif groups.get("invalid") is not None:
                yield match.group(), "invalid", match.start("invalid")
            else:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        yield self.template[at:], "", None

    def _parts(self):
        """(text, kind, name or position): kind is '' for plain text, 'escaped', 'named' or 'invalid'."""
        if self._own:
            yield from self._matched_parts()
            return
        text, mark = self.template, self.delimiter
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], "", None
                return
            if found > at:
                yield text[at:found], "", None
            i = found + len(mark)
            if text.startswith(mark, i):
                at = i + len(mark)
                yield mark, "escaped", None
                continue
            braced = text.startswith("{", i)
            start = end = i + braced
            if text[end:end + 1] in _FIRST:
                while text[end:end + 1] in _REST:
                    end += 1
            if end > start and (not braced or text.startswith("}", end)):
                at = end + braced
                yield text[found:at], "named", text[start:end]
            else:
                at = i
                yield text[found:at], "invalid", i

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len("".join(lines[:-1])) if lines else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(lines) or 1, column))

    def _replace(self, mapping, kws, safe):
        if mapping is _NOTHING:
            mapping = kws
        elif kws:
            mapping = {**dict(mapping), **kws}
        out = []
        for text, kind, what in self._parts():
            if kind == "named":
                try:
                    text = str(mapping[what])
                except KeyError:
                    if not safe:
                        raise
            elif kind == "invalid" and not safe:
                self._invalid(what)
            out.append(text)
        return "".join(out)

    def substitute(self, mapping=None, /, *args, **kws):
        """The text with values in place of names; KeyError where one is missing, ValueError where a place is wrong."""
        if args:
            raise TypeError(f"Template.substitute() takes from 1 to 2 positional arguments but {2 + len(args)} were given")
        return self._replace(_NOTHING if mapping is None else mapping, kws, False)

    def safe_substitute(self, mapping=None, /, *args, **kws):
        """As substitute(), leaving what is missing or wrong as it is."""
        if args:
            raise TypeError(
                f"Template.safe_substitute() takes from 1 to 2 positional arguments but {2 + len(args)} were given")
        return self._replace(_NOTHING if mapping is None else mapping, kws, True)

    def is_valid(self):
        """Whether substitute() would find no wrong place."""
        return all(kind != "invalid" for _, kind, _ in self._parts())

    def get_identifiers(self):
        """The names, each once, in order."""
        return list(dict.fromkeys(what for _, kind, what in self._parts() if kind == "named"))


_NOTHING = object()


class Formatter:
    """What str.format() does, in steps that a subclass can replace."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if field is None:
                continue
            if field == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto)
                auto += 1
            elif field.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, used_name = self.get_field(field, args, kwargs)
            used.add(used_name)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(obj, spec))
        return "".join(out), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion}")

    def parse(self, format_string):
        """(literal text, field name, format spec, conversion) of each part."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field such as "0[name]" or "label.title" means, and its first part."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first
