/*
 * collections.namedtuple. The class that it makes is an ordinary script class, so the function is a script,
 * compiled at its first call; its rules and messages are those of CPython's Lib/collections/__init__.py.
 * Fields are read by a native descriptor.
 */
#include "collections.h"
#include "compile/compile.h"
#include "exec/interp.h"
#include "import.h"

/* ---- _tuplegetter(index, doc) ---- */
typedef struct wf_tuple_getter {
    wf_object head;
    wf_value index, doc;
} wf_tuple_getter;
static wf_tuple_getter *named_getter(wf_value v)
{
    return (wf_tuple_getter *)wf_obj(v);
}

static bool named_getter_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                              wf_value *out)
{
    int64_t index;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "_tuplegetter() takes no keyword arguments");
    if (n != 2)
        return wf_raise(vm, WF_EXC_TypeError, "_tuplegetter expected 2 arguments, got %zu", n);
    if (!wf_int_index(vm, args[0], &index))
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    named_getter(*out)->index = wf_fix(index);
    named_getter(*out)->doc = args[1];
    wf_heap_barrier(vm, wf_obj(*out));
    return true;
}
static bool named_getter_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    (void)owner;
    int64_t index = wf_fix_get(named_getter(self)->index);
    if (wf_is_unset(instance) || wf_is_none(instance)) {
        *out = self;
        return true;
    }
    if (!wf_is_tuple(instance))
        return wf_raise(vm, WF_EXC_TypeError,
                        "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
                        (long long)index, instance);
    if (index < 0 || (uint64_t)index >= wf_as_tuple(instance)->count)
        return wf_raise(vm, WF_EXC_IndexError, "tuple index out of range");
    *out = wf_as_tuple(instance)->items[index];
    return true;
}
static bool named_getter_set(wf_vm *vm, wf_value self, wf_value instance, wf_value value)
{
    (void)self, (void)instance;
    return wf_raise(vm, WF_EXC_AttributeError, "can't %s attribute", wf_is_unset(value) ? "delete" : "set");
}
static bool named_getter_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_str_format(vm, "_tuplegetter(%R, %R)", named_getter(self)->index, named_getter(self)->doc);
    if (s)
        *out = wf_from_obj(s);
    return s != NULL;
}
static void named_getter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_tuple_getter *)o)->index, 2);
}
static bool named_getter_doc(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = named_getter(self)->doc;
    return true;
}
static bool named_getter_set_doc(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, wf_obj(self), &named_getter(self)->doc, wf_is_unset(value) ? WF_NONE : value);
    return true;
}
static const wf_getset_row named_getter_getset[] = {{"__doc__", named_getter_doc, named_getter_set_doc, NULL},
                                                    {0}};
static const wf_slots named_getter_slots = {
    .make = named_getter_make,
    .get = named_getter_get,
    .set = named_getter_set,
    .repr = named_getter_repr,
};
static const wf_native_type named_getter_type = {
    .name = "_tuplegetter",
    .module = "collections",
    .size = sizeof(wf_tuple_getter),
    .slots = &named_getter_slots,
    .getset = named_getter_getset,
    .flags = WF_TYPE_FINAL,
};

/* ---- the function ---- */
static const char named_source[] =
    "_keywords = frozenset(('False None True and as assert async await break class continue def del elif "
    "else except finally for '\n"
    "    'from global if import in is lambda nonlocal not or pass raise return try while with "
    "yield').split())\n"
    "def _method(function, typename, name):\n"
    "    function.__name__ = name\n"
    "    function.__qualname__ = f'{typename}.{name}'\n"
    "    return function\n"
    "def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):\n"
    "    if isinstance(field_names, str):\n"
    "        field_names = field_names.replace(',', ' ').split()\n"
    "    names = list(map(str, field_names))\n"
    "    typename = str(typename)\n"
    "    if rename:\n"
    "        seen = set()\n"
    "        for index, name in enumerate(names):\n"
    "            if not name.isidentifier() or name in _keywords or name.startswith('_') or name in seen:\n"
    "                names[index] = f'_{index}'\n"
    "            seen.add(name)\n"
    "    for name in [typename] + names:\n"
    "        if not name.isidentifier():\n"
    "            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')\n"
    "        if name in _keywords:\n"
    "            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')\n"
    "    seen = set()\n"
    "    for name in names:\n"
    "        if name.startswith('_') and not rename:\n"
    "            raise ValueError(f'Field names cannot start with an underscore: {name!r}')\n"
    "        if name in seen:\n"
    "            raise ValueError(f'Encountered duplicate field name: {name!r}')\n"
    "        seen.add(name)\n"
    "    names = tuple(names)\n"
    "    count = len(names)\n"
    "    defaults = () if defaults is None else tuple(defaults)\n"
    "    if len(defaults) > count:\n"
    "        raise TypeError('Got more default values than field names')\n"
    "    first = count - len(defaults)\n"
    "    arguments = ', '.join(names)\n"
    "    pattern = '(' + ', '.join(f'{name}=%r' for name in names) + ')'\n"
    "    make_tuple = tuple.__new__\n"
    "    items = arguments + ',' if count == 1 else arguments\n"
    "    scope = {'_make_tuple': make_tuple, '__name__': f'namedtuple_{typename}'}\n"
    "    __new__ = eval(f'lambda _cls, {arguments}: _make_tuple(_cls, ({items}))', scope)\n"
    "    __new__.__doc__ = f'Create new instance of {typename}({arguments})'\n"
    "    if defaults:\n"
    "        __new__.__defaults__ = defaults\n"
    "    def _make(cls, iterable):\n"
    "        result = make_tuple(cls, iterable)\n"
    "        if len(result) != count:\n"
    "            raise TypeError(f'Expected {count} arguments, got {len(result)}')\n"
    "        return result\n"
    "    def _replace(self, /, **kwds):\n"
    "        result = self._make(map(kwds.pop, names, self))\n"
    "        if kwds:\n"
    "            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')\n"
    "        return result\n"
    "    def __repr__(self):\n"
    "        'Return a nicely formatted representation string'\n"
    "        return self.__class__.__name__ + pattern % self\n"
    "    def _asdict(self):\n"
    "        'Return a new dict which maps field names to their values.'\n"
    "        return dict(zip(self._fields, self))\n"
    "    def __getnewargs__(self):\n"
    "        'Return self as a plain tuple.  Used by copy and pickle.'\n"
    "        return tuple(self)\n"
    "    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'\n"
    "    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'\n"
    "    namespace = {\n"
    "        '__doc__': f'{typename}({arguments})',\n"
    "        '__slots__': (),\n"
    "        '_fields': names,\n"
    "        '_field_defaults': dict(zip(names[first:], defaults)),\n"
    "        '__new__': _method(__new__, typename, '__new__'),\n"
    "        '_make': classmethod(_method(_make, typename, '_make')),\n"
    "        '__replace__': _method(_replace, typename, '_replace'),\n"
    "        '_replace': _replace,\n"
    "        '__repr__': _method(__repr__, typename, '__repr__'),\n"
    "        '_asdict': _method(_asdict, typename, '_asdict'),\n"
    "        '__getnewargs__': _method(__getnewargs__, typename, '__getnewargs__'),\n"
    "        '__match_args__': names,\n"
    "    }\n"
    "    for index, name in enumerate(names):\n"
    "        namespace[name] = _tuplegetter(index, f'Alias for field number {index}')\n"
    "    result = type(typename, (tuple,), namespace)\n"
    "    if module is not None:\n"
    "        result.__module__ = module\n"
    "    return result\n";

/* Runs the source in the module's own hidden namespace; its function stays there. */
static bool named_compile(wf_vm *vm, wf_module *m, wf_str *key, wf_value *out)
{
    wf_value getter, ignored;
    wf_str *getter_name = wf_str_intern_z(vm, "_tuplegetter");
    wf_dict *scope = wf_dict_new(vm, 8);
    if (!scope || !getter_name || !wf_dict_get_name(vm, m->dict, getter_name, &getter))
        return getter_name && scope ? wf_raise(vm, WF_EXC_ImportError, "collections is not whole") : false;
    scope->head.flags |= WF_DICT_NAMESPACE | WF_DICT_GLOBALS;
    wf_code *code = wf_compile_source(vm, named_source, sizeof named_source - 1, "<collections>",
                                      WF_COMPILE_FILE, WF_COMPILE_FROM_TEXT, NULL);
    wf_str *name = code ? wf_str_intern_z(vm, "collections") : NULL;
    if (!name || !wf_dict_set_name(vm, scope, wf_name(vm, __name__), wf_from_obj(name)) ||
        !wf_dict_set_name(vm, scope, wf_name(vm, __builtins__), wf_from_obj(vm->builtins)) ||
        !wf_dict_set_name(vm, scope, getter_name, getter))
        return false;
    wf_function *body = wf_function_new(vm, code, scope);
    wf_str *function = body ? wf_str_intern_z(vm, "namedtuple") : NULL;
    if (!function || !wf_calls_run_body(vm, body, wf_from_obj(scope), &ignored) ||
        !wf_dict_get_name(vm, scope, function, out))
        return false;
    return wf_dict_set_name(vm, m->dict, key, *out);
}
static bool named_tuple(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value function, module = args[4];
    wf_module *m = wf_import_builtin(vm, "collections");
    wf_str *key = m ? wf_str_intern_z(vm, "_namedtuple") : NULL;
    if (!key || (!wf_dict_get_name(vm, m->dict, key, &function) && !named_compile(vm, m, key, &function)))
        return false;
    /* The class belongs to the module of the code that asks. */
    if ((wf_is_unset(module) || wf_is_none(module)) &&
        !(vm->frame && vm->frame->function &&
          wf_dict_get_name(vm, vm->frame->function->globals, wf_name(vm, __name__), &module)))
        module = WF_NONE;
    wf_value names[3], given[5] = {args[0], args[1], wf_is_unset(args[2]) ? WF_FALSE : args[2],
                                   wf_is_unset(args[3]) ? WF_NONE : args[3], module};
    static const char *const keywords[3] = {"rename", "defaults", "module"};
    for (size_t i = 0; i < 3; i++) {
        wf_str *s = wf_str_intern_z(vm, keywords[i]);
        if (!s)
            return false;
        names[i] = wf_from_obj(s);
    }
    wf_tuple *kwnames = wf_tuple_from(vm, names, 3);
    return kwnames && wf_call_kw(vm, function, given, 2, kwnames, out);
}

static const wf_native_row named_functions[] = {
    {"namedtuple", named_tuple, "(typename, field_names, *, rename=False, defaults=None, module=None)",
     "A new subclass of tuple with named fields."},
    {0},
};
bool wf_named_tuple_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "_tuplegetter", .mark = named_getter_mark};
    wf_type *getter = wf_native_new_kind(vm, &named_getter_type, &info);
    return getter && wf_dict_set_z(vm, m->dict, "_tuplegetter", wf_from_obj(getter)) &&
           wf_native_add_rows(vm, m->dict, named_functions, NULL, 0);
}
