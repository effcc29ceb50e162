"""The parts of format strings, for string.Formatter."""


def formatter_parser(format, /):
    """(literal text, field name, format spec, conversion) of each part."""
    if not isinstance(format, str):
        raise TypeError(f"expected str, got {type(format).__name__}")
    return _parse(format)


def _parse(s):
    i, n = 0, len(s)
    while i < n:
        literal = []
        while i < n:
            c = s[i]
            if c not in "{}":
                start = i
                while i < n and s[i] not in "{}":
                    i += 1
                literal.append(s[start:i])
            elif s.startswith(c, i + 1):
                literal.append(c)
                i += 2
                yield "".join(literal), None, None, None
                literal = []
            elif c == "}":
                raise ValueError("Single '}' encountered in format string")
            else:
                break
        if i >= n:
            if literal:
                yield "".join(literal), None, None, None
            return
        if i + 1 >= n:
            raise ValueError("Single '{' encountered in format string")
        i += 1
        start, depth, in_key, in_spec = i, 1, False, False
        while i < n:
            c = s[i]
            if c in "[]" and not in_spec:
                in_key = c == "["
            elif in_key:
                pass
            elif c == ":":
                in_spec = True
            elif c == "{":
                depth += 1
            elif c == "}":
                depth -= 1
                if not depth:
                    break
            i += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        yield "".join(literal), *_field(s[start:i])
        i += 1


def _field(text):
    """(name, spec, conversion) of what stands between braces."""
    i, n = 0, len(text)
    while i < n and text[i] not in ":!":
        if text[i] == "[":
            while i < n and text[i] != "]":
                i += 1
        elif text[i] == "{":
            raise ValueError("unexpected '{' in field name")
        else:
            i += 1
    name, rest = text[:i], text[i:]
    conversion = None
    if rest.startswith("!"):
        if len(rest) < 2:
            raise ValueError("unmatched '{' in format spec")
        conversion, rest = rest[1], rest[2:]
        if rest and not rest.startswith(":"):
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _key(text):
    return int(text) if text.isdecimal() and text.isascii() else text


def formatter_field_name_split(field, /):
    """The first part of a field's name, and (is an attribute, name) of each that follows."""
    if not isinstance(field, str):
        raise TypeError(f"expected str, got {type(field).__name__}")
    i, n = 0, len(field)
    while i < n and field[i] not in ".[":
        i += 1
    rest = []
    first = _key(field[:i])
    while i < n:
        if field[i] == ".":
            start = i = i + 1
            while i < n and field[i] not in ".[":
                i += 1
            name = field[start:i]
            if not name:
                raise ValueError("Empty attribute in format string")
            rest.append((True, name))
        elif field[i] == "[":
            end = field.find("]", i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            if end == i + 1:
                raise ValueError("Empty attribute in format string")
            rest.append((False, _key(field[i + 1:end])))
            i = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return first, rest
