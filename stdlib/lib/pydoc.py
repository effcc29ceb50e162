"""What help() writes: documentation of objects as plain text, made from their docstrings and signatures.

The sections, their order and their texts are those of CPython's pydoc when its output is no terminal."""

import builtins
import importlib
import inspect
import re
import reprlib
import sys

__all__ = ["help"]

_RULE = "-" * 70
_HIDDEN = frozenset("""__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __file__ __spec__ __loader__ __module__ __name__
    __package__ __path__ __qualname__ __slots__ __version__ __static_attributes__ __firstlineno__""".split())
_MEMBERS = (
    ("method", "Methods"),
    ("class method", "Class methods"),
    ("static method", "Static methods"),
    ("readonly property", "Readonly properties"),
    ("data descriptor", "Data descriptors"),
    ("data", "Data and other attributes"),
)


# ---- texts ----

class _Repr(reprlib.Repr):
    """reprlib's limits, widened; other objects without their addresses."""

    def __init__(self):
        super().__init__(maxtuple=20, maxlist=20, maxdict=10, maxstring=100, maxother=100)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + "_".join(type(x).__name__.split()), None)
        if method is not None:
            return method(x, level)
        return _crammed(re.sub(r"(?i) at 0x[0-9a-f]{6,16}(>+)$", r"\1", repr(x)), self.maxother)

    def repr_str(self, x, level):
        text = _crammed(x, self.maxstring)
        shown = repr(text)
        if "\\" in text and "\\" not in shown.replace(r"\\", ""):
            return "r" + shown[0] + text + shown[0]
        return shown


def _crammed(text, most):
    """A text with its middle left out when it is longer than most."""
    if len(text) <= most:
        return text
    before = max(0, (most - 3) // 2)
    after = max(0, most - 3 - before)
    return text[:before] + "..." + text[len(text) - after:]


_repr = _Repr().repr


def _indented(text, prefix="    "):
    return "\n".join((prefix + line).rstrip() for line in text.split("\n")) if text else ""


def _section(title, text):
    return f"{title}\n{_indented(text).rstrip()}\n\n"


def _qualified(cls, module):
    """A class's name as it is known in a module."""
    return cls.__name__ if cls.__module__ == module else f"{cls.__module__}.{cls.__name__}"


# ---- what objects say of themselves ----

def _docstring(obj):
    """inspect.getdoc(), without what a class hands on to its instances and subclasses."""
    doc = getattr(obj, "__doc__", None)
    if doc is None and inspect.isclass(obj) or isinstance(doc, str) and obj is not type and doc == type(obj).__doc__:
        return None
    return inspect.getdoc(obj)


def _doc(obj):
    """An object's docstring, or else the comment above it, or ''."""
    text = _docstring(obj) or inspect.getcomments(obj)
    return re.sub("^ *\n", "", text.rstrip()) if text else ""


def _signature(obj):
    """The text of a callable's parameters, over several lines when it is long; None when it is not known."""
    try:
        signature = inspect.signature(obj)
    except (ValueError, TypeError):
        return None
    name = getattr(obj, "__name__", "")
    return signature.format(max_width=None if name == "<lambda>" else 80 - len(name))


def _is_bound(obj):
    if inspect.ismethod(obj):
        return True
    owner = getattr(obj, "__self__", None)
    return inspect.isbuiltin(obj) and owner is not None and not inspect.ismodule(owner)


def _is_data(obj):
    tests = (inspect.ismodule, inspect.isclass, inspect.isroutine, inspect.isframe, inspect.istraceback, inspect.iscode)
    return not any(test(obj) for test in tests)


def _is_visible(name, owner, exported=None):
    if name in _HIDDEN:
        return False
    if name.startswith("__") and name.endswith("__") or name.startswith("_") and hasattr(owner, "_fields"):
        return True
    return not name.startswith("_") if exported is None else name in exported


# ---- pages ----

def _document(obj, name=None, module=None, cls=None, home=None):
    """The text about any object; in a class's page, cls is that class and home the one that defines the object."""
    try:
        if inspect.ismodule(obj):
            return _document_module(obj)
        if inspect.isclass(obj):
            return _document_class(obj, name, module)
        if inspect.isroutine(obj):
            return _document_routine(obj, name, module, cls, home)
    except AttributeError:
        pass  # an object that only looks like one of these
    if inspect.isdatadescriptor(obj):
        return _document_descriptor(obj, name)
    return _document_value(obj, name)


def _routine_note(obj, module, cls, home):
    """Where a routine comes from, if that is not where it is listed."""
    function = None
    if _is_bound(obj):
        owner = obj.__self__
        if owner is cls:
            function = getattr(obj, "__func__", None)
        elif inspect.isclass(owner):
            return f" class method of {_qualified(owner, module)}"
        else:
            return f" method of {_qualified(owner.__class__, module)} instance"
    elif inspect.ismethoddescriptor(obj) or inspect.ismethodwrapper(obj):
        owner = getattr(obj, "__objclass__", home)
        if owner is not home:
            return f" unbound {_qualified(owner, module)} method" if cls is None else f" from {_qualified(owner, module)}"
    else:
        function = obj
    if inspect.isfunction(function) and home is not None and (
            function.__module__ != home.__module__
            or function.__qualname__ != f"{home.__qualname__}.{obj.__name__}"):
        parent = function.__qualname__.rpartition(".")[0]
        if function.__module__ != module:
            parent = f"{function.__module__}.{parent}" if parent else function.__module__
        return f" from {parent}" if parent else ""
    return ""


def _document_routine(obj, name, module, cls, home):
    realname = obj.__name__
    name = name or realname
    note = _routine_note(obj, module, cls, home or cls)
    parameters = _signature(obj)
    title, is_alias = realname, False
    if name != realname:
        title = f"{name} = {realname}"
        is_alias = cls is not None and inspect.getattr_static(cls, realname, None) is obj
        if is_alias and note.startswith(" from "):
            note = ""
    if parameters and realname == "<lambda>":
        title = f"{name} lambda "
        if not obj.__annotations__:
            parameters = parameters[1:-1]
    prefix = "async " if inspect.iscoroutinefunction(obj) or inspect.isasyncgenfunction(obj) else ""
    line = f"{prefix}{title}{parameters or '(...)'}{note}\n"
    doc = "" if is_alias else _indented(_doc(obj)).rstrip()
    return f"{line}{doc}\n" if doc else line


def _document_descriptor(obj, name):
    doc = _indented(_doc(obj))
    return (f"{name}\n" if name else "") + (f"{doc}\n" if doc else "")


def _document_value(obj, name, most=None, doc=None):
    """name = value; with most, the value is cut to keep the line that short."""
    start = f"{name} = " if name else ""
    text = _repr(obj)
    if most is not None and len(start) + len(text) > most:
        text = text[:most - len(start) - len(text)] + "..."
    doc = doc or _doc(obj)
    return f"{start}{text}\n{_indented(doc)}\n" if doc else start + text


def _document_member(kind, name, home, value, cls, module):
    if kind in ("readonly property", "data descriptor"):
        return _document_descriptor(value, name)
    if kind == "data":
        shown = getattr(cls, name) if hasattr(cls, name) else home.__dict__[name]
        return _document_value(shown, name, 70, _doc(value)) + "\n"
    try:
        found = getattr(cls, name)
    except Exception:
        return _document_descriptor(value, name)
    return _document(found, name, module, cls, home)


def _members(cls):
    """(kind, name, home, value) of what a class's page shows, fields of a record first, then by name."""
    for name, kind, home, value in inspect.classify_class_attrs(cls):
        if not _is_visible(name, cls):
            continue
        if inspect.isdatadescriptor(value):
            kind = "readonly property" if isinstance(value, property) and value.fset is None else "data descriptor"
        elif kind == "method" and _is_bound(value):
            kind = "static method"
        yield kind, name, home, value


def _document_class(cls, name, module):
    home_module = cls.__module__
    realname = cls.__name__
    name = name or realname
    title = f"class {name}" if name == realname else f"{name} = class {realname}"
    if cls.__bases__:
        title += f"({', '.join(_qualified(base, home_module) for base in cls.__bases__)})"
    lines = []
    parameters = _signature(cls)
    if parameters and parameters != "()":
        lines.append(f"{name}{parameters}\n")
    doc = _doc(cls)
    if doc:
        lines.append(doc + "\n")
    mro = inspect.getmro(cls)
    if len(mro) > 2:
        lines += ["Method resolution order:", *("    " + _qualified(base, home_module) for base in mro), ""]
    derived = sorted((sub.__name__ for sub in type.__subclasses__(cls)
                      if sub.__module__ == "builtins" and not sub.__name__.startswith("_")), key=str.lower)
    if derived:
        lines += ["Built-in subclasses:", *("    " + sub for sub in derived[:4])]
        if len(derived) > 4:
            lines.append(f"    ... and {len(derived) - 4} other subclasses")
        lines.append("")

    fields = list(getattr(cls, "_fields", ()))
    members = sorted(_members(cls), key=lambda member: (
        fields.index(member[1]) - len(fields) if member[1] in fields else 0, member[1]))
    homes = list(dict.fromkeys((*mro, *(member[2] for member in members))))
    needs_rule = False
    for home in homes:
        if home is object and cls is not object:
            continue
        source = "defined here" if home is cls else f"inherited from {_qualified(home, home_module)}"
        for kind, heading in _MEMBERS:
            group = [member for member in members if member[0] == kind and member[2] is home]
            if group:
                lines += [_RULE] * needs_rule + [f"{heading} {source}:\n"]
                lines += [_document_member(*member, cls, module) for member in group]
                needs_rule = True
    text = "\n".join(lines)
    return f"{title}\n{_indented(text.rstrip(), ' |  ')}\n" if text else title + "\n"


def _class_tree(tree, module, parent=None, prefix=""):
    """The lines of inspect.getclasstree()."""
    text = ""
    for entry in tree:
        if isinstance(entry, list):
            text += _class_tree(entry, module, cls, prefix + "    ")
            continue
        cls, bases = entry
        names = ", ".join(_qualified(base, module) for base in bases)
        text += f"{prefix}{_qualified(cls, module)}{f'({names})' if bases and bases != (parent,) else ''}\n"
    return text


def _document_module(module):
    name = module.__name__
    lines = _doc(module).strip().split("\n")
    synopsis = description = ""
    if len(lines) == 1 or not lines[1].rstrip():
        synopsis, description = lines[0], "\n".join(lines[2:])
    else:
        description = "\n".join(lines)
    text = _section("NAME", f"{name} - {synopsis}" if synopsis else name)
    if description:
        text += _section("DESCRIPTION", description)
    exported = getattr(module, "__all__", None)

    def visible(predicate, own=True):
        return [(key, value) for key, value in inspect.getmembers(module, predicate)
                if _is_visible(key, module, exported)
                and (not own or exported is not None or (inspect.getmodule(value) or module) is module)]

    classes = visible(inspect.isclass)
    if classes:
        tree = _class_tree(inspect.getclasstree([value for _, value in classes], True), name)
        text += _section("CLASSES", "\n".join([tree, *(_document(value, key, name) for key, value in classes)]))
    functions = visible(inspect.isroutine)
    if functions:
        text += _section("FUNCTIONS", "\n".join(_document(value, key, name) for key, value in functions))
    data = visible(_is_data, own=False)
    if data:
        text += _section("DATA", "\n".join(_document_value(value, key, 70) for key, value in data))
    for attribute in ("__version__", "__date__", "__author__", "__credits__"):
        if hasattr(module, attribute):
            text += _section(attribute.strip("_").upper(), str(getattr(module, attribute)))
    try:
        file = inspect.getabsfile(module)
    except TypeError:
        file = "(built-in)"
    return text + _section("FILE", file)


# ---- help() ----

def _describe(obj):
    """What kind of thing an object is, and its name."""
    if inspect.ismodule(obj):
        kind = "built-in module" if obj.__name__ in sys.builtin_module_names else "package" if hasattr(obj, "__path__") else "module"
        return f"{kind} {obj.__name__}"
    for kind, test in (("getset descriptor", inspect.isgetsetdescriptor), ("member descriptor", inspect.ismemberdescriptor)):
        if test(obj):
            return f"{kind} {obj.__objclass__.__module__}.{obj.__objclass__.__name__}.{obj.__name__}"
    for kind, test in (("built-in function", inspect.isbuiltin), ("class", inspect.isclass),
                       ("function", inspect.isfunction), ("method", inspect.ismethod)):
        if test(obj):
            return f"{kind} {obj.__name__}"
    return type(obj).__name__


def _locate(path):
    """The object that a dotted name means: of a module that can be imported, or else of builtins. None when there is none."""
    found, rest = builtins, [part for part in path.split(".") if part]
    module = ""
    while rest:
        module = f"{module}.{rest[0]}" if module else rest[0]
        try:
            found = importlib.import_module(module)
        except ImportError as error:
            if error.name != module and not module.startswith(f"{error.name}."):
                raise
            break
        rest.pop(0)
    for part in rest:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def _page(request):
    if isinstance(request, str):
        obj, name = _locate(request), request
        if obj is None:
            return (f"No Python documentation found for {request!r}.\nUse help() to get the interactive help utility.\n"
                    "Use help(str) for help on the str class.\n")
    else:
        obj, name = request, getattr(request, "__name__", None)
        name = name if isinstance(name, str) else None
    title = _describe(obj)
    module = inspect.getmodule(obj)
    if name and "." in name:
        title += f" in {name.rpartition('.')[0]}"
    elif module and module is not obj:
        title += f" in module {module.__name__}"
    if not (inspect.ismodule(obj) or inspect.isclass(obj) or inspect.isroutine(obj)
            or inspect.isdatadescriptor(obj) or _docstring(obj)):
        if hasattr(obj, "__origin__"):
            obj = obj.__origin__
        else:
            obj = type(obj)
            title += " object"
    return f"Help on {title}:\n\n{_document(obj, name)}"


_nothing = object()


def _ask():
    """Answer names that are typed in, until the reader has had enough."""
    print("Type the name of a module, a class or a function for help on it; quit, or an empty line, leaves.\n")
    while True:
        try:
            request = input("help> ").strip()
        except (KeyboardInterrupt, EOFError):
            return
        if request.lower() in ("", "q", "quit", "exit"):
            return
        help(request)


class Helper:
    """help itself: help(object) writes what there is to say about the object, help("name") about what is named so."""

    def __repr__(self):
        return "<pydoc.Helper instance>"

    def __call__(self, request=_nothing):
        if request is _nothing:
            return _ask()
        if isinstance(request, str):
            request = request.strip() or str
            request = {"True": True, "False": False, "None": None}.get(request, request)
        print(_page(request))


help = Helper()
