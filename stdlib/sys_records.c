/*
 * The records of module sys (version_info, flags ...): tuples with named fields, as CPython's structseq makes
 * them. Their classes are written in Python, run when sys is loaded.
 */
#include "compile/compile.h"
#include "exec/interp.h"
#include "object/model.h"
#include "sys_parts.h"

static const char records_source[] =
    "def record(name, fields, only=False):\n"
    "    names = tuple(fields)\n"
    "    def __repr__(self):\n"
    "        return name + '(' + ', '.join([f'{n}={v!r}' for n, v in zip(names, self)]) + ')'\n"
    "    space = {n: property(lambda self, i=i: self[i]) for i, n in enumerate(names)}\n"
    "    space.update(__slots__=(), __repr__=__repr__, n_fields=len(names), n_sequence_fields=len(names),\n"
    "                 n_unnamed_fields=0, __match_args__=names, __module__='sys')\n"
    "    def __new__(cls, *args, **kwargs):\n"
    "        raise TypeError(f\"cannot create '{name}' instances\")\n"
    "    if only:\n"
    "        space['__new__'] = __new__\n"
    "    cls = type(name.removeprefix('sys.'), (tuple,), space)\n"
    "    return tuple.__new__(cls, fields.values())\n"
    "shown = set()\n"
    "class SimpleNamespace:\n"
    "    def __init__(self, *given, **fields):\n"
    "        if len(given) > 1:\n"
    "            raise TypeError(f'{type(self).__name__} expected at most 1 argument, got {len(given)}')\n"
    "        more = dict(*given)\n"
    "        for key in more:\n"
    "            if not isinstance(key, str):\n"
    "                raise TypeError('keywords must be strings')\n"
    "        self.__dict__.update(more)\n"
    "        self.__dict__.update(fields)\n"
    "    def __repr__(self):\n"
    "        cls = type(self)\n"
    "        name = 'namespace' if cls is SimpleNamespace else cls.__name__\n"
    "        if id(self) in shown:\n"
    "            return name + '(...)'\n"
    "        shown.add(id(self))\n"
    "        try:\n"
    "            return name + '(' + ', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()]) + ')'\n"
    "        finally:\n"
    "            shown.discard(id(self))\n"
    "    def __eq__(self, other):\n"
    "        if not issubclass(type(other), SimpleNamespace):\n"
    "            return NotImplemented\n"
    "        return self.__dict__ == other.__dict__\n"
    "    def __replace__(self, /, *given, **changes):\n"
    "        if given:\n"
    "            raise TypeError('__replace__() takes no positional arguments')\n"
    "        copy = type(self)(**self.__dict__)\n"
    "        copy.__dict__.update(changes)\n"
    "        return copy\n"
    "    def __reduce__(self):\n"
    "        return type(self), (), self.__dict__\n"
    "SimpleNamespace.__doc__ = 'A simple attribute-based namespace.'\n"
    "SimpleNamespace.__module__ = 'types'\n"
    "version_info = record('sys.version_info', dict(major=3, minor=13, micro=0, releaselevel='final', "
    "serial=0), True)\n"
    "numbers = [int(n) for n in weft_version.split('.')]\n"
    "implementation = SimpleNamespace(name='weft', cache_tag=None,\n"
    "    version=tuple.__new__(type(version_info), (*numbers, 'final', 0)), hexversion=int.from_bytes([*numbers, 0xf0]))\n"
    "flags = record('sys.flags', dict(debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1, "
    "no_user_site=0,\n"
    "    no_site=0, ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=1, "
    "isolated=0,\n"
    "    dev_mode=False, utf8_mode=0, warn_default_encoding=0, safe_path=False, int_max_str_digits=4300), True)\n"
    "float_info = record('sys.float_info', dict(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308,\n"
    "    min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53,\n"
    "    epsilon=2.220446049250313e-16, radix=2, rounds=1))\n"
    "int_info = record('sys.int_info', dict(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,\n"
    "    str_digits_check_threshold=640))\n"
    "hash_info = record('sys.hash_info', dict(width=64, modulus=2305843009213693951, inf=314159, nan=0, "
    "imag=1000003,\n"
    "    algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0))\n"
    "UnraisableHookArgs = type(record('UnraisableHookArgs',\n"
    "    dict.fromkeys(('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'))))\n"
    "def asyncgen_hooks(firstiter, finalizer):\n"
    "    return record('asyncgen_hooks', dict(firstiter=firstiter, finalizer=finalizer))\n";

static bool records_get(wf_vm *vm, wf_dict *from, const char *name, wf_value *out)
{
    wf_str *s = wf_str_intern_z(vm, name);
    return s && wf_dict_get_name(vm, from, s, out);
}
static bool records_copy(wf_vm *vm, wf_dict *from, wf_dict *to, const char *name, const char *as)
{
    wf_value v;
    return records_get(vm, from, name, &v) && wf_dict_set_z(vm, to, as, v);
}

bool wf_sys_load_records(wf_vm *vm, wf_module *m)
{
    static const char *const names[] = {"version_info", "implementation", "flags",
                                        "float_info",   "int_info",       "hash_info"};
    wf_value ignored;
    wf_dict *scope = wf_dict_new(vm, 16);
    wf_str *version = wf_str_new_z(vm, WF_VERSION), *name = wf_str_intern_z(vm, "sys");
    if (!scope || !version || !name)
        return false;
    scope->head.flags |= WF_DICT_NAMESPACE | WF_DICT_GLOBALS;
    wf_code *code = wf_compile_source(vm, records_source, sizeof records_source - 1, "<sys>", WF_COMPILE_FILE,
                                      WF_COMPILE_FROM_TEXT, NULL);
    if (!code || !wf_dict_set_name(vm, scope, wf_name(vm, __name__), wf_from_obj(name)) ||
        !wf_dict_set_name(vm, scope, wf_name(vm, __builtins__), wf_from_obj(vm->builtins)) ||
        !wf_dict_set_z(vm, scope, "weft_version", wf_from_obj(version)))
        return false;
    wf_function *body = wf_function_new(vm, code, scope);
    wf_value namespace;
    if (!body || !wf_calls_run_body(vm, body, WF_UNSET, &ignored) || !records_get(vm, scope, "SimpleNamespace", &namespace))
        return false;
    wf_obj(namespace)->flags |= WF_TYPE_DOTTED;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!records_copy(vm, scope, m->dict, names[i], names[i]))
            return false;
    return records_copy(vm, scope, m->dict, "asyncgen_hooks", "_asyncgen_hooks") &&
           records_copy(vm, scope, m->dict, "UnraisableHookArgs", "UnraisableHookArgs");
}
