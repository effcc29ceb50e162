/* Handles of script values. */
#include "api.h"


weft_value *api_handle(weft_vm *w, wf_value v)
{
    weft_value *h = wf_heap_realloc_unlimited(w->vm, NULL, 0, sizeof *h);
    if (!h)
        return NULL;
    *h = (weft_value){.owner = w, .v = v, .next = w->handles};
    if (w->handles)
        w->handles->previous = h;
    w->handles = h;
    return h;
}

void weft_release(weft_value *h)
{
    if (!h || h->of_call)
        return;
    if (h->previous)
        h->previous->next = h->next;
    else
        h->owner->handles = h->next;
    if (h->next)
        h->next->previous = h->previous;
    wf_heap_realloc(h->owner->vm, h, sizeof *h, 0);
}

/* A new handle of v, or NULL with the error kept. */
static weft_value *api_made(weft_vm *w, wf_value v)
{
    weft_value *h = wf_is_unset(v) ? NULL : api_handle(w, v);
    if (!h)
        api_failed(w);
    return h;
}

weft_status api_result(weft_vm *w, bool ok, wf_value v, weft_value **result)
{
    if (!ok)
        return api_failed(w);
    if (result && !(*result = api_handle(w, wf_is_unset(v) ? WF_NONE : v)))
        return api_failed(w);
    return WEFT_OK;
}

weft_value *weft_none(weft_vm *w) { return api_made(w, WF_NONE); }
weft_value *weft_bool(weft_vm *w, bool value) { return api_made(w, wf_bool(value)); }

weft_value *weft_int(weft_vm *w, int64_t value)
{
    API_ENTER(w);
    weft_value *h = api_made(w, wf_int_from_i64(w->vm, value));
    API_LEAVE(w);
    return h;
}

weft_value *weft_float(weft_vm *w, double value)
{
    API_ENTER(w);
    weft_value *h = api_made(w, wf_float_new(w->vm, value));
    API_LEAVE(w);
    return h;
}

weft_value *weft_string(weft_vm *w, const char *utf8, size_t size)
{
    API_ENTER(w);
    wf_bytes *b = wf_bytes_new(w->vm, utf8, size);
    wf_value v = WF_UNSET;
    if (b && !wf_call_method(w->vm, wf_from_obj(b), "decode", NULL, 0, &v))
        v = WF_UNSET;
    weft_value *h = api_made(w, v);
    API_LEAVE(w);
    return h;
}

weft_value *weft_list(weft_vm *w, weft_value *const *items, size_t count)
{
    API_ENTER(w);
    wf_list *l = wf_list_new(w->vm, count);
    bool ok = l != NULL;
    for (size_t i = 0; ok && i < count; i++) {
        api_check(items[i] && items[i]->owner == w, "weft_list", "a handle is NULL or of another VM");
        ok = wf_list_append(w->vm, l, items[i]->v);
    }
    weft_value *h = api_made(w, ok ? wf_from_obj(l) : WF_UNSET);
    API_LEAVE(w);
    return h;
}

weft_kind weft_kind_of(const weft_value *h)
{
    wf_value v = h->v;
    if (wf_is_none(v))
        return WEFT_NONE;
    if (wf_is_bool(v))
        return WEFT_BOOL;
    if (wf_is_int(v))
        return WEFT_INT;
    if (wf_is_float(v))
        return WEFT_FLOAT;
    if (!wf_is_obj(v))
        return WEFT_OBJECT;
    switch (wf_obj(v)->kind) {
    case WF_KIND_STR:
        return WEFT_STRING;
    case WF_KIND_BYTES:
        return WEFT_BYTES;
    case WF_KIND_LIST:
        return WEFT_LIST;
    case WF_KIND_TUPLE:
        return WEFT_TUPLE;
    case WF_KIND_DICT:
        return WEFT_DICT;
    default:
        return WEFT_OBJECT;
    }
}

bool weft_get_bool(const weft_value *h, bool *out)
{
    weft_vm *w = h->owner;
    API_ENTER(w);
    int t = wf_op_truth(w->vm, h->v);
    if (t < 0)
        api_failed(w);
    API_LEAVE(w);
    *out = t > 0;
    return t >= 0;
}

bool weft_get_int(const weft_value *h, int64_t *out)
{
    weft_vm *w = h->owner;
    API_ENTER(w);
    bool ok = wf_int_index(w->vm, h->v, out);
    if (!ok)
        api_failed(w);
    API_LEAVE(w);
    return ok;
}

bool weft_get_float(const weft_value *h, double *out)
{
    weft_vm *w = h->owner;
    bool ok = wf_float_operand(h->v, out);
    if (!ok) {
        API_ENTER(w);
        wf_raise(w->vm, WF_EXC_TypeError, "must be real number, not %T", h->v);
        api_failed(w);
        API_LEAVE(w);
    }
    return ok;
}

const char *weft_get_string(const weft_value *h, size_t *size)
{
    if (!wf_is_str(h->v))
        return NULL;
    if (size)
        *size = wf_as_str(h->v)->nbytes;
    return wf_str_data(h->owner->vm, wf_as_str(h->v));
}

int64_t weft_length(const weft_value *h)
{
    weft_vm *w = h->owner;
    int64_t n = -1;
    API_ENTER(w);
    if (!wf_op_length(w->vm, h->v, &n)) {
        api_failed(w);
        n = -1;
    }
    API_LEAVE(w);
    return n;
}

weft_value *weft_item(const weft_value *h, int64_t index)
{
    weft_vm *w = h->owner;
    API_ENTER(w);
    wf_value out, key = wf_int_from_i64(w->vm, index);
    weft_value *made = api_made(w, !wf_is_unset(key) && wf_op_getitem(w->vm, h->v, key, &out) ? out : WF_UNSET);
    API_LEAVE(w);
    return made;
}

weft_value *weft_attribute(const weft_value *h, const char *name)
{
    weft_vm *w = h->owner;
    API_ENTER(w);
    wf_value out;
    wf_str *s = wf_str_intern_z(w->vm, name);
    weft_value *made = api_made(w, s && wf_attr_get(w->vm, h->v, s, &out) ? out : WF_UNSET);
    API_LEAVE(w);
    return made;
}

weft_value *weft_text(const weft_value *h)
{
    weft_vm *w = h->owner;
    API_ENTER(w);
    wf_str *s = wf_op_str(w->vm, h->v);
    weft_value *made = api_made(w, s ? wf_from_obj(s) : WF_UNSET);
    API_LEAVE(w);
    return made;
}

weft_value *weft_get_global(weft_vm *w, const char *name)
{
    API_ENTER(w);
    wf_value out = WF_UNSET;
    wf_str *s = wf_str_intern_z(w->vm, name);
    if (s && !wf_dict_get_name(w->vm, w->main->dict, s, &out)) {
        out = WF_UNSET;
        wf_raise(w->vm, WF_EXC_NameError, "name '%s' is not defined", name);
    }
    weft_value *made = api_made(w, out);
    API_LEAVE(w);
    return made;
}

weft_status weft_set_global(weft_vm *w, const char *name, const weft_value *value)
{
    api_check(value && value->owner == w, "weft_set_global", "the handle is NULL or of another VM");
    API_ENTER(w);
    weft_status status = wf_dict_set_z(w->vm, w->main->dict, name, value->v) ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}
