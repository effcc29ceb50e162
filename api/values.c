/* Handles of script values: making, reading and changing what they stand for. */
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

wf_value api_value(weft_vm *w, const weft_value *h, const char *function)
{
    api_check(h && h->owner == w, function, "a handle is NULL or of another VM");
    return h->v;
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

static weft_value *api_made_object(weft_vm *w, void *object /* NULL: exception */)
{
    return api_made(w, object ? wf_from_obj(object) : WF_UNSET);
}

weft_status api_result(weft_vm *w, bool ok, wf_value v, weft_value **result)
{
    if (!ok)
        return api_failed(w);
    if (result && !(*result = api_handle(w, wf_is_unset(v) ? WF_NONE : v)))
        return api_failed(w);
    return WEFT_OK;
}

/* ---- makers ---- */

weft_value *weft_none(weft_vm *w)
{
    API_ENTER(w);
    weft_value *h = api_made(w, WF_NONE);
    API_LEAVE(w);
    return h;
}

weft_value *weft_bool(weft_vm *w, bool value)
{
    API_ENTER(w);
    weft_value *h = api_made(w, wf_bool(value));
    API_LEAVE(w);
    return h;
}

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
    api_check(utf8 || !size, __func__, "the text is NULL");
    wf_bytes *b = wf_bytes_new(w->vm, utf8 ? utf8 : "", size);
    wf_value v = WF_UNSET;
    if (b && !wf_call_method(w->vm, wf_from_obj(b), "decode", NULL, 0, &v))
        v = WF_UNSET;
    weft_value *h = api_made(w, v);
    API_LEAVE(w);
    return h;
}

weft_value *weft_bytes(weft_vm *w, const void *bytes, size_t size)
{
    API_ENTER(w);
    api_check(bytes || !size, __func__, "the bytes are NULL");
    weft_value *h = api_made_object(w, wf_bytes_new(w->vm, bytes ? bytes : "", size));
    API_LEAVE(w);
    return h;
}

weft_value *weft_list(weft_vm *w, weft_value *const *items, size_t count)
{
    API_ENTER(w);
    api_check(items || !count, __func__, "the items are NULL");
    wf_list *l = wf_list_new(w->vm, count);
    for (size_t i = 0; l && i < count; i++)
        if (!wf_list_append(w->vm, l, api_value(w, items[i], __func__)))
            l = NULL;
    weft_value *h = api_made_object(w, l);
    API_LEAVE(w);
    return h;
}

weft_value *weft_tuple(weft_vm *w, weft_value *const *items, size_t count)
{
    API_ENTER(w);
    api_check(items || !count, __func__, "the items are NULL");
    wf_tuple *t = wf_tuple_new(w->vm, count);
    for (size_t i = 0; t && i < count; i++)
        t->items[i] = api_value(w, items[i], __func__);
    weft_value *h = api_made_object(w, t);
    API_LEAVE(w);
    return h;
}

weft_value *weft_dict(weft_vm *w)
{
    API_ENTER(w);
    weft_value *h = api_made_object(w, wf_dict_new(w->vm, 0));
    API_LEAVE(w);
    return h;
}

/* ---- readers ---- */

weft_kind weft_kind_of(const weft_value *h)
{
    api_check(h != NULL, __func__, "the handle is NULL");
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
    API_ENTER_OWNER(h);
    int t = wf_op_truth(w->vm, h->v);
    if (t < 0)
        api_failed(w);
    else
        *out = t > 0;
    API_LEAVE(w);
    return t >= 0;
}

bool weft_get_int(const weft_value *h, int64_t *out)
{
    API_ENTER_OWNER(h);
    int64_t n;
    bool ok = wf_int_index(w->vm, h->v, &n);
    if (ok)
        *out = n;
    else
        api_failed(w);
    API_LEAVE(w);
    return ok;
}

bool weft_get_float(const weft_value *h, double *out)
{
    API_ENTER_OWNER(h);
    double x;
    bool ok = wf_float_operand(h->v, &x);
    if (ok)
        *out = x;
    else {
        wf_raise(w->vm, WF_EXC_TypeError, "must be real number, not %T", h->v);
        api_failed(w);
    }
    API_LEAVE(w);
    return ok;
}

const char *weft_get_string(const weft_value *h, size_t *size)
{
    API_ENTER_OWNER(h);
    const char *text = NULL;
    if (wf_is_str(h->v))
        text = wf_str_pin(w->vm, wf_as_str(h->v));
    else
        wf_raise(w->vm, WF_EXC_TypeError, "a str was expected, not %T", h->v);
    if (!text)
        api_failed(w);
    else if (size)
        *size = wf_as_str(h->v)->nbytes;
    API_LEAVE(w);
    return text;
}

const void *weft_get_bytes(const weft_value *h, size_t *size)
{
    API_ENTER_OWNER(h);
    const wf_bytes *b = wf_is_bytes(h->v) ? wf_as_bytes(h->v) : NULL;
    if (!b) {
        wf_raise(w->vm, WF_EXC_TypeError, "bytes were expected, not %T", h->v);
        api_failed(w);
    } else if (size)
        *size = b->length;
    API_LEAVE(w);
    return b ? b->data : NULL;
}

int64_t weft_length(const weft_value *h)
{
    API_ENTER_OWNER(h);
    int64_t n = -1;
    if (!wf_op_length(w->vm, h->v, &n)) {
        api_failed(w);
        n = -1;
    }
    API_LEAVE(w);
    return n;
}

weft_value *weft_text(const weft_value *h)
{
    API_ENTER_OWNER(h);
    weft_value *made = api_made_object(w, wf_op_str(w->vm, h->v));
    API_LEAVE(w);
    return made;
}

/* ---- parts ---- */

/* value[key]; an unset key: an exception is pending. */
static weft_value *api_get_entry(weft_vm *w, wf_value v, wf_value key)
{
    wf_value out;
    return api_made(w, !wf_is_unset(key) && wf_op_getitem(w->vm, v, key, &out) ? out : WF_UNSET);
}

/* The new value of a part; unset, which deletes it, for NULL. */
static wf_value api_new_part(weft_vm *w, const weft_value *item, const char *function)
{
    return item ? api_value(w, item, function) : WF_UNSET;
}

weft_value *weft_item(const weft_value *h, int64_t index)
{
    API_ENTER_OWNER(h);
    weft_value *made = api_get_entry(w, h->v, wf_int_from_i64(w->vm, index));
    API_LEAVE(w);
    return made;
}

weft_status weft_set_item(const weft_value *h, int64_t index, const weft_value *item)
{
    API_ENTER_OWNER(h);
    wf_value new = api_new_part(w, item, __func__), key = wf_int_from_i64(w->vm, index);
    weft_status status = api_result(w, !wf_is_unset(key) && wf_op_setitem(w->vm, h->v, key, new), WF_NONE, NULL);
    API_LEAVE(w);
    return status;
}

weft_value *weft_entry(const weft_value *h, const weft_value *key)
{
    API_ENTER_OWNER(h);
    weft_value *made = api_get_entry(w, h->v, api_value(w, key, __func__));
    API_LEAVE(w);
    return made;
}

weft_status weft_set_entry(const weft_value *h, const weft_value *key, const weft_value *item)
{
    API_ENTER_OWNER(h);
    wf_value k = api_value(w, key, __func__), new = api_new_part(w, item, __func__);
    weft_status status = api_result(w, wf_op_setitem(w->vm, h->v, k, new), WF_NONE, NULL);
    API_LEAVE(w);
    return status;
}

weft_value *weft_attribute(const weft_value *h, const char *name)
{
    API_ENTER_OWNER(h);
    api_check(name != NULL, __func__, "the name is NULL");
    wf_value out;
    wf_str *s = api_name(w->vm, name);
    weft_value *made = api_made(w, s && wf_attr_get(w->vm, h->v, s, &out) ? out : WF_UNSET);
    API_LEAVE(w);
    return made;
}

weft_status weft_set_attribute(const weft_value *h, const char *name, const weft_value *item)
{
    API_ENTER_OWNER(h);
    api_check(name != NULL, __func__, "the name is NULL");
    wf_value new = api_new_part(w, item, __func__);
    wf_str *s = api_name(w->vm, name);
    weft_status status = api_result(w, s && wf_attr_set(w->vm, h->v, s, new), WF_NONE, NULL);
    API_LEAVE(w);
    return status;
}

weft_value *weft_iterate(const weft_value *h)
{
    API_ENTER_OWNER(h);
    wf_value out;
    weft_value *made = api_made(w, wf_op_iter(w->vm, h->v, &out) ? out : WF_UNSET);
    API_LEAVE(w);
    return made;
}

weft_status weft_next(const weft_value *iterator, weft_value **item)
{
    API_ENTER_OWNER(iterator);
    api_check(item != NULL, __func__, "there is no place for the item");
    wf_value out = WF_NONE;
    *item = NULL;
    int more = wf_op_next(w->vm, iterator->v, &out);
    weft_status status = api_result(w, more >= 0, out, more > 0 ? item : NULL);
    API_LEAVE(w);
    return status;
}

/* ---- names of module __main__ ---- */

weft_value *weft_get_global(weft_vm *w, const char *name)
{
    API_ENTER(w);
    api_check(name != NULL, __func__, "the name is NULL");
    wf_value out = WF_UNSET;
    wf_str *s = api_name(w->vm, name);
    if (s && !wf_dict_get_name(w->vm, w->main->dict, s, &out)) {
        out = WF_UNSET;
        wf_raise(w->vm, WF_EXC_NameError, "name '%S' is not defined", s);
    }
    weft_value *made = api_made(w, out);
    API_LEAVE(w);
    return made;
}

weft_status weft_set_global(weft_vm *w, const char *name, const weft_value *value)
{
    API_ENTER(w);
    api_check(name != NULL, __func__, "the name is NULL");
    wf_value v = api_value(w, value, __func__);
    wf_str *s = api_name(w->vm, name);
    weft_status status = api_result(w, s && wf_dict_set_name(w->vm, w->main->dict, s, v), WF_NONE, NULL);
    API_LEAVE(w);
    return status;
}
