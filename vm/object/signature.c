/*
 * Signatures of native functions: Python's own text, parsed once, and arguments bound by it. The messages are
 * those of CPython's Python/getargs.c: functions with positional-only parameters complain as
 * _PyArg_CheckPositional does (and, with none or one, as METH_NOARGS and METH_O do), others as
 * _PyArg_UnpackKeywords.
 */
#include "object/signature.h"

#include "object/exception.h"
#include "vm.h"

/* ---- the cache, by address of the text ---- */

struct wf_signature_cache {
    struct wf_signature **slots;
    size_t count, capacity; /* a power of two */
};

static size_t signature_probe(const struct wf_signature_cache *c, const char *text)
{
    size_t i = (size_t)(((uint64_t)(uintptr_t)text * 0x9E3779B97F4A7C15u) >> 32) & (c->capacity - 1);
    while (c->slots[i] && c->slots[i]->text != text)
        i = (i + 1) & (c->capacity - 1);
    return i;
}

static bool signature_cache_grow(wf_vm *vm, struct wf_signature_cache *c)
{
    struct wf_signature_cache wider = {.count = c->count, .capacity = c->capacity ? c->capacity * 2 : 256};
    wider.slots = wf_heap_realloc(vm, NULL, 0, wider.capacity * sizeof *wider.slots);
    if (!wider.slots)
        return false;
    memset(wider.slots, 0, wider.capacity * sizeof *wider.slots);
    for (size_t i = 0; i < c->capacity; i++)
        if (c->slots[i])
            wider.slots[signature_probe(&wider, c->slots[i]->text)] = c->slots[i];
    if (c->slots)
        wf_heap_realloc(vm, c->slots, c->capacity * sizeof *c->slots, 0);
    *c = wider;
    return true;
}

struct wf_signature *wf_signature_of(wf_vm *vm, const char *text)
{
    struct wf_signature_cache *c = vm->signatures;
    if (!c) {
        c = wf_heap_realloc(vm, NULL, 0, sizeof *c);
        if (!c)
            return NULL;
        *c = (struct wf_signature_cache){0};
        vm->signatures = c;
    }
    if (c->count * 2 >= c->capacity && !signature_cache_grow(vm, c))
        return NULL;
    size_t i = signature_probe(c, text);
    if (!c->slots[i]) {
        struct wf_signature *s = wf_heap_realloc(vm, NULL, 0, sizeof *s);
        if (!s)
            return NULL;
        *s = (struct wf_signature){.text = text, .var_args = -1, .var_keywords = -1};
        c->slots[i] = s;
        c->count++;
    }
    return c->slots[i];
}

void wf_signature_shutdown(wf_vm *vm)
{
    struct wf_signature_cache *c = vm->signatures;
    for (size_t i = 0; c && i < c->capacity; i++) {
        struct wf_signature *s = c->slots[i];
        if (!s)
            continue;
        if (s->parameters)
            wf_heap_realloc(vm, s->parameters, s->count * sizeof *s->parameters, 0);
        wf_heap_realloc(vm, s, sizeof *s, 0);
    }
    if (c && c->slots)
        wf_heap_realloc(vm, c->slots, c->capacity * sizeof *c->slots, 0);
    if (c)
        wf_heap_realloc(vm, c, sizeof *c, 0);
    vm->signatures = NULL;
}

/* ---- parsing ---- */

/* The end of one parameter: a comma or the closing parenthesis outside brackets and quotes. */
static const char *signature_end(const char *p)
{
    int depth = 0;
    for (char quote = 0; *p; p++) {
        if (quote) {
            if (*p == '\\' && p[1])
                p++;
            else if (*p == quote)
                quote = 0;
        } else if (*p == '\'' || *p == '"') {
            quote = *p;
        } else if (*p == '(' || *p == '[' || *p == '{') {
            depth++;
        } else if (depth && (*p == ')' || *p == ']' || *p == '}')) {
            depth--;
        } else if (!depth && (*p == ',' || *p == ')')) {
            return p;
        }
    }
    return p;
}

typedef struct signature_part {
    const char *name;
    size_t length;
    int stars;
    bool slash, has_default;
} signature_part;

/* Step over one parameter; false after the last. */
static bool signature_next(const char **at, signature_part *part)
{
    const char *p = *at;
    while (*p == ' ' || *p == ',')
        p++;
    if (!*p || *p == ')')
        return false;
    *part = (signature_part){0};
    const char *end = signature_end(p);
    while (*p == '*') {
        part->stars++;
        p++;
    }
    part->slash = *p == '/';
    part->name = p;
    while (p < end && *p != ' ' && *p != '=' && *p != ':')
        p++;
    part->length = (size_t)(p - part->name);
    part->has_default = memchr(p, '=', (size_t)(end - p)) != NULL;
    *at = end;
    return true;
}

int wf_signature_direct(const char *text, uint16_t *least)
{
    signature_part part = {0};
    const char *at = text + 1;
    int count = 0;
    *least = 0;
    while (signature_next(&at, &part)) {
        if (part.stars)
            return -1;
        count += !part.slash;
        *least += !part.slash && !part.has_default;
    }
    if (count > SIGNATURE_PLAIN)
        *least = (uint16_t)count;
    return count;
}

bool wf_signature_parse(wf_vm *vm, struct wf_signature *s)
{
    signature_part part;
    const char *at = s->text + 1;
    uint16_t count = 0;
    bool keyword_only = false;
    if (s->parsed)
        return true;
    while (signature_next(&at, &part))
        count += !part.slash && part.length;
    if (count) {
        s->parameters = wf_heap_realloc(vm, NULL, 0, count * sizeof *s->parameters);
        if (!s->parameters)
            return false;
    }
    for (at = s->text + 1; signature_next(&at, &part);) {
        if (part.slash) {
            s->posonly = s->positional;
            continue;
        }
        if (part.stars == 1)
            keyword_only = true;
        if (!part.length)
            continue;
        s->parameters[s->count] =
            (wf_parameter){part.name, (uint16_t)part.length, !part.has_default && !part.stars};
        if (part.stars) {
            *(part.stars == 1 ? &s->var_args : &s->var_keywords) = (int16_t)s->count;
        } else if (keyword_only) {
            s->kwonly++;
            s->kwonly_required += !part.has_default;
        } else {
            s->positional++;
            s->required += !part.has_default;
        }
        s->count++;
    }
    s->plain = s->count <= SIGNATURE_PLAIN && s->var_args < 0 && s->var_keywords < 0 && !s->kwonly_required;
    s->parsed = true;
    return true;
}

/* ---- messages ---- */

static const char *signature_plural(size_t n)
{
    return n == 1 ? "" : "s";
}

/* Every parameter positional-only, or *args. */
static WF_COLD bool signature_wrong_count(wf_vm *vm, const struct wf_signature *s, const wf_callee *c,
                                          size_t given)
{
    size_t least = s->required > c->implicit ? s->required - c->implicit : 0;
    size_t most = s->positional > c->implicit ? s->positional - c->implicit : 0;
    if (s->var_args < 0 && least == most && most <= 1) {
        const char *takes = most ? "exactly one argument" : "no arguments";
        if (c->full)
            return wf_raise(vm, WF_EXC_TypeError, "%S() takes %s (%zu given)", c->full, takes, given);
        return wf_raise(vm, WF_EXC_TypeError, "%s() takes %s (%zu given)", c->name, takes, given);
    }
    if (least == most && s->var_args < 0)
        return wf_raise(vm, WF_EXC_TypeError, "%s expected %zu argument%s, got %zu", c->name, least,
                        signature_plural(least), given);
    size_t limit = given < least ? least : most;
    return wf_raise(vm, WF_EXC_TypeError, "%s expected at %s %zu argument%s, got %zu", c->name,
                    given < least ? "least" : "most", limit, signature_plural(limit), given);
}

static WF_COLD bool signature_no_keywords(wf_vm *vm, const wf_callee *c)
{
    if (c->full)
        return wf_raise(vm, WF_EXC_TypeError, "%S() takes no keyword arguments", c->full);
    return wf_raise(vm, WF_EXC_TypeError, "%s() takes no keyword arguments", c->name);
}

/* Too many, or too few positional-only ones. True: nothing wrong with the counts. */
static WF_COLD bool signature_check_counts(wf_vm *vm, const struct wf_signature *s, const wf_callee *c,
                                           size_t n, size_t keywords)
{
    size_t given = n - c->implicit, most = s->positional - c->implicit, all = most + s->kwonly;
    size_t posonly = s->posonly > c->implicit ? s->posonly - c->implicit : 0;
    size_t least = s->required - c->implicit < posonly ? s->required - c->implicit : posonly;
    if (s->var_args < 0 && s->var_keywords < 0 && given + keywords > all)
        return wf_raise(vm, WF_EXC_TypeError, "%s() takes at most %zu %sargument%s (%zu given)", c->name, all,
                        given ? "" : "keyword ", signature_plural(all), given + keywords);
    if (s->var_args < 0 && given > most) {
        if (most == 0)
            return wf_raise(vm, WF_EXC_TypeError, "%s() takes no positional arguments", c->name);
        return wf_raise(vm, WF_EXC_TypeError, "%s() takes %s %zu positional argument%s (%zu given)", c->name,
                        s->required < s->positional ? "at most" : "exactly", most, signature_plural(most),
                        given);
    }
    if (given < least)
        return wf_raise(vm, WF_EXC_TypeError, "%s() takes %s %zu positional argument%s (%zu given)", c->name,
                        least < most ? "at least" : "exactly", least, signature_plural(least), given);
    return true;
}

/* ---- binding ---- */

static int signature_parameter(wf_vm *vm, const struct wf_signature *s, size_t from, wf_str *name)
{
    const char *text = wf_str_data(vm, name);
    for (size_t i = from; text && i < s->count; i++) {
        const wf_parameter *p = &s->parameters[i];
        if (p->length == name->nbytes && memcmp(p->name, text, p->length) == 0 && (int)i != s->var_args &&
            (int)i != s->var_keywords)
            return (int)i;
    }
    return -1;
}

static WF_COLD bool signature_unexpected(wf_vm *vm, const struct wf_signature *s, const wf_callee *c,
                                         size_t from, wf_str *name)
{
    wf_list *known = wf_list_new(vm, s->count);
    for (size_t i = from; known && i < s->count; i++) {
        wf_str *p = wf_str_intern(vm, s->parameters[i].name, s->parameters[i].length);
        if ((int)i == s->var_args || (int)i == s->var_keywords)
            continue;
        if (!p || !wf_list_append(vm, known, wf_from_obj(p)))
            return false;
    }
    wf_str *close =
        known && known->count ? wf_suggest_name(vm, name, known->array->items, known->count) : NULL;
    if (close)
        return wf_raise(vm, WF_EXC_TypeError,
                        "%s() got an unexpected keyword argument '%S'. Did you mean '%S'?", c->name, name,
                        close);
    return known &&
           wf_raise(vm, WF_EXC_TypeError, "%s() got an unexpected keyword argument '%S'", c->name, name);
}

static bool signature_bind_keywords(wf_vm *vm, const struct wf_signature *s, const wf_callee *c,
                                    const wf_value *values, size_t n, wf_tuple *kwnames, wf_value *bound)
{
    size_t from = s->posonly > c->implicit ? s->posonly : c->implicit;
    wf_str *odd = NULL, *twice = NULL;
    size_t place = 0;
    for (size_t k = 0; k < kwnames->count; k++) {
        wf_str *name = wf_as_str(kwnames->items[k]);
        int i = signature_parameter(vm, s, from, name);
        if (i < 0 && s->var_keywords >= 0) {
            if (!wf_dict_set(vm, wf_as_dict(bound[s->var_keywords]), kwnames->items[k], values[k]))
                return false;
        } else if (i < 0) {
            odd = odd ? odd : name;
        } else if ((size_t)i < n && (size_t)i < s->positional) {
            twice = twice ? twice : name;
            place = (size_t)i;
        } else {
            bound[i] = values[k];
        }
    }
    for (size_t i = n; i < s->count; i++)
        if (s->parameters[i].required && wf_is_unset(bound[i]))
            return wf_raise(vm, WF_EXC_TypeError, "%s() missing required argument '%.*s' (pos %zu)", c->name,
                            (int)s->parameters[i].length, s->parameters[i].name, i + 1 - c->implicit);
    if (twice)
        return wf_raise(vm, WF_EXC_TypeError, "argument for %s() given by name ('%S') and position (%zu)",
                        c->name, twice, place + 1 - c->implicit);
    return !odd || signature_unexpected(vm, s, c, from, odd);
}

bool wf_signature_bind(wf_vm *vm, const struct wf_signature *s, const wf_callee *c, const wf_value *args,
                       size_t n, wf_tuple *kwnames, wf_value *bound)
{
    size_t keywords = kwnames ? kwnames->count : 0;
    size_t direct = n < s->positional ? n : s->positional;
    bool positional_only =
        (s->posonly >= s->positional || s->positional <= c->implicit) && !s->kwonly && s->var_keywords < 0;
    if (WF_UNLIKELY(n < s->required || (n > s->positional && s->var_args < 0) || keywords)) {
        if (positional_only)
            return keywords ? signature_no_keywords(vm, c) : signature_wrong_count(vm, s, c, n - c->implicit);
        if (!signature_check_counts(vm, s, c, n, keywords))
            return false;
    }
    for (size_t i = 0; i < direct; i++)
        bound[i] = args[i];
    for (size_t i = direct; i < s->count; i++)
        bound[i] = WF_UNSET;
    if (s->var_args >= 0) {
        wf_tuple *rest = wf_tuple_from(vm, args + direct, n - direct);
        if (!rest)
            return false;
        bound[s->var_args] = wf_from_obj(rest);
    }
    if (s->var_keywords >= 0) {
        wf_dict *d = wf_dict_new(vm, keywords);
        if (!d)
            return false;
        bound[s->var_keywords] = wf_from_obj(d);
    }
    if (WF_LIKELY(!keywords)) {
        if (WF_LIKELY(n >= s->required && !s->kwonly_required))
            return true;
        wf_tuple *none = wf_tuple_from(vm, NULL, 0);
        return none && signature_bind_keywords(vm, s, c, NULL, direct, none, bound);
    }
    return signature_bind_keywords(vm, s, c, args + n, direct, kwnames, bound);
}
