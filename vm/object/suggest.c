/*
 * "Did you mean": the nearest name by a Levenshtein distance in which a move costs 2 and a change of case 1,
 * after CPython's Python/suggestions.c, and where the candidates come from, after its traceback.py.
 */
#include "object/report.h"

#include "object/model.h"

enum { MOVE_COST = 2, CASE_COST = 1, MAX_NAME = 40, MAX_CANDIDATES = 750 };

static size_t suggest_substitution(char a, char b)
{
    if (a == b)
        return 0;
    if ((a & 31) != (b & 31))
        return MOVE_COST;
    if (a >= 'A' && a <= 'Z')
        a = (char)(a + 32);
    if (b >= 'A' && b <= 'Z')
        b = (char)(b + 32);
    return a == b ? CASE_COST : MOVE_COST;
}

/* One row of the matrix, updated in place. More than `limit` when the distance is. */
static size_t suggest_distance(const char *a, size_t na, const char *b, size_t nb, size_t limit)
{
    size_t row[MAX_NAME];
    while (na && nb && *a == *b)
        a++, na--, b++, nb--;
    while (na && nb && a[na - 1] == b[nb - 1])
        na--, nb--;
    if (!na || !nb)
        return MOVE_COST * (na + nb);
    if (na > MAX_NAME || nb > MAX_NAME)
        return limit + 1;
    if (nb < na) {
        const char *p = a;
        size_t n = na;
        a = b, na = nb, b = p, nb = n;
    }
    if ((nb - na) * MOVE_COST > limit)
        return limit + 1;
    for (size_t i = 0; i < na; i++)
        row[i] = (i + 1) * MOVE_COST;
    size_t result = 0;
    for (size_t j = 0; j < nb; j++) {
        size_t distance = result = j * MOVE_COST, minimum = SIZE_MAX;
        for (size_t i = 0; i < na; i++) {
            size_t substitute = distance + suggest_substitution(b[j], a[i]);
            distance = row[i];
            size_t insert_delete = (result < distance ? result : distance) + MOVE_COST;
            result = insert_delete < substitute ? insert_delete : substitute;
            row[i] = result;
            if (result < minimum)
                minimum = result;
        }
        if (minimum > limit)
            return limit + 1;
    }
    return result;
}

wf_str *wf_suggest_name(wf_vm *vm, wf_str *name, const wf_value *candidates, size_t n)
{
    const char *want = wf_str_data(vm, name);
    size_t best = SIZE_MAX;
    wf_str *found = NULL;
    if (!want || n > MAX_CANDIDATES || name->nbytes > MAX_NAME)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        if (!wf_is_str(candidates[i]))
            continue;
        wf_str *s = wf_as_str(candidates[i]);
        const char *p = wf_str_data(vm, s);
        if (!p)
            return NULL;
        if (s->nbytes == name->nbytes && memcmp(p, want, s->nbytes) == 0)
            continue;
        size_t limit =
            ((size_t)name->nbytes + s->nbytes + 3) * MOVE_COST / 6; /* a third of the characters at most */
        if (best && limit > best - 1)
            limit = best - 1;
        size_t distance = suggest_distance(want, name->nbytes, p, s->nbytes, limit);
        if (distance > limit)
            continue;
        if (!found || distance < best) {
            found = s;
            best = distance;
        }
    }
    return found;
}

/* Is it a module of Python's library? */
static bool suggest_is_library(wf_str *name)
{
    static const char *const names[] = {
#define LIBRARY(name) #name,
#include "object/library_names.def"
#undef LIBRARY
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (wf_str_is(name, names[i]))
            return true;
    return false;
}

/* ---- candidates ---- */

static wf_str *suggest_from_list(wf_vm *vm, wf_str *name, wf_list *l)
{
    return l && l->array ? wf_suggest_name(vm, name, l->array->items, l->count) : NULL;
}

/* dir(v), without private names when the wrong name is not one. */
static wf_str *suggest_attribute(wf_vm *vm, wf_str *name, wf_value v)
{
    wf_list *l = wf_builtins_dir(vm, v);
    const char *p = l ? wf_str_data(vm, name) : NULL;
    if (!p)
        return NULL;
    if (*p != '_') {
        size_t kept = 0;
        for (size_t i = 0; i < l->count; i++) {
            wf_value item = l->array->items[i];
            const char *q = wf_is_str(item) ? wf_str_data(vm, wf_as_str(item)) : NULL;
            if (q && *q != '_')
                l->array->items[kept++] = item;
        }
        l->count = kept;
    }
    return suggest_from_list(vm, name, l);
}

/* Names of the variables where it was raised, its globals, the builtins. After traceback.py's _compute_suggestion_error. */
static wf_str *suggest_variable(wf_vm *vm, wf_str *name, wf_exception *e)
{
    if (!e->trace_count)
        return NULL;
    wf_code *code = (wf_code *)wf_obj(e->trace->items[0]);
    wf_list *l = wf_list_new(vm, 32);
    wf_value known = e->fields[WF_FIELD_VARIABLES];
    wf_dict *variables = wf_is_dict(known) ? wf_as_dict(known) : NULL;
    wf_value self, ignored;
    if (variables && wf_dict_get_name(vm, variables, wf_name(vm, self), &self)) {
        if (wf_attr_get(vm, self, name, &ignored))
            return wf_str_format(vm, "self.%S", name);
        wf_error_clear(vm);
    }
    if (!l || (variables && !wf_list_extend(vm, l, known)) ||
        (code->bound_globals && !wf_list_extend(vm, l, wf_from_obj(code->bound_globals))) ||
        !wf_list_extend(vm, l, wf_from_obj(vm->builtins)))
        return NULL;
    return suggest_from_list(vm, name, l);
}

static wf_str *suggest_in_module(wf_vm *vm, wf_str *name, wf_value self)
{
    wf_value module, m;
    if (!wf_exception_attribute(vm, self, "name", &module) || !wf_is_str(module) ||
        wf_dict_get(vm, vm->modules, module, &m) <= 0)
        return NULL;
    return suggest_attribute(vm, name, m);
}

static wf_str *suggest_text(wf_vm *vm, wf_exception *e, bool located)
{
    wf_value self = wf_from_obj(e), name, obj;
    bool import = wf_error_value_is(vm, self, WF_EXC_ImportError),
         variable = wf_error_value_is(vm, self, WF_EXC_NameError);
    bool attribute = wf_error_value_is(vm, self, WF_EXC_AttributeError);
    if (!import && !variable && !attribute)
        return NULL;
    if (!wf_exception_attribute(vm, self, import ? "name_from" : "name", &name) || !wf_is_str(name))
        return NULL;
    wf_str *wrong = wf_as_str(name), *found;
    if (import)
        found = suggest_in_module(vm, wrong, self);
    else if (variable)
        found = located ? suggest_variable(vm, wrong, e) : NULL;
    else
        found = wf_exception_attribute(vm, self, "obj", &obj) ? suggest_attribute(vm, wrong, obj) : NULL;
    bool library = variable && suggest_is_library(wrong);
    if (wf_error_pending(vm) || (!found && !library))
        return NULL;
    if (!library)
        return wf_str_format(vm, ". Did you mean: '%S'?", found);
    if (!found)
        return wf_str_format(vm, ". Did you forget to import '%S'?", wrong);
    return wf_str_format(vm, ". Did you mean: '%S'? Or did you forget to import '%S'?", found, wrong);
}

wf_str *wf_suggest_for(wf_vm *vm, wf_exception *e, bool located)
{
    wf_str *s = suggest_text(vm, e, located);
    wf_error_clear(vm);
    return s;
}
