/* itertools: the iterators over one or several iterables, and the module. */
#include "itertools.h"

/* ---- what all share ---- */
wf_itertool *wf_itertools_new(wf_vm *vm, wf_type *cls)
{
    wf_value made = wf_type_new_instance(vm, cls);
    if (wf_is_unset(made))
        return NULL;
    wf_itertool *it = wf_itertool_of(made);
    for (size_t i = 0; i < sizeof it->v / sizeof *it->v; i++)
        it->v[i] = WF_UNSET;
    return it;
}
int wf_itertools_pull(wf_vm *vm, wf_value iterator, wf_value *out)
{
    if (!wf_recursion_enter(vm, ""))
        return -1;
    int more = wf_op_next(vm, iterator, out);
    wf_recursion_leave(vm);
    return more;
}
/* Keywords are for a subclass's own __init__ only. */
static bool itertools_no_keywords(wf_vm *vm, const wf_type *cls, const char *name, wf_tuple *kwnames)
{
    return !kwnames || !kwnames->count || cls->slots.init != wf_type_builtin(vm, WF_KIND_OBJECT)->slots.init ||
           wf_raise(vm, WF_EXC_TypeError, "%s() takes no keyword arguments", name);
}
/* An instance with v[0] iterating over `iterable`. */
static wf_itertool *itertools_over(wf_vm *vm, wf_type *cls, wf_value iterable, wf_value *out)
{
    wf_value iterator;
    if (!wf_op_iter(vm, iterable, &iterator))
        return NULL;
    wf_itertool *it = wf_itertools_new(vm, cls);
    if (!it)
        return NULL;
    wf_itertool_set(vm, it, 0, iterator);
    *out = wf_from_obj(it);
    return it;
}
static wf_tuple *itertools_iterators(wf_vm *vm, const wf_value *iterables, size_t n)
{
    wf_tuple *iterators = wf_tuple_new(vm, n);
    for (size_t i = 0; iterators && i < n; i++) {
        wf_value it;
        if (!wf_op_iter(vm, iterables[i], &it))
            return NULL;
        wf_heap_store(vm, iterators, &iterators->items[i], it);
    }
    return iterators;
}

/* ---- accumulate: iterator, function, total, initial ---- */
static bool accumulate_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                            wf_value *out)
{
    wf_value b[3];
    if (!wf_native_bind_args(vm, "accumulate", "(iterable, func=None, *, initial=None)", args, n, kwnames, b,
                             3))
        return false;
    wf_itertool *it = itertools_over(vm, cls, b[0], out);
    if (!it)
        return false;
    wf_itertool_set(vm, it, 1, wf_is_unset(b[1]) ? WF_NONE : b[1]);
    wf_itertool_set(vm, it, 3, wf_is_unset(b[2]) ? WF_NONE : b[2]);
    return true;
}
static int accumulate_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_value pair[2], total;
    if (!wf_is_none(it->v[3])) {
        *out = it->v[3];
        it->v[3] = WF_NONE;
        wf_itertool_set(vm, it, 2, *out);
        return 1;
    }
    int more = wf_itertools_pull(vm, it->v[0], &pair[1]);
    if (more <= 0)
        return more;
    if (wf_is_unset(it->v[2])) {
        total = pair[1];
    } else {
        pair[0] = it->v[2];
        if (!(wf_is_none(it->v[1]) ? wf_op_binary(vm, WF_OP_ADD, pair[0], pair[1], &total)
                                   : wf_call(vm, it->v[1], pair, 2, &total)))
            return -1;
    }
    wf_itertool_set(vm, it, 2, total);
    *out = total;
    return 1;
}

/* ---- batched: iterator; n: size, strict ---- */
static bool batched_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    wf_value b[3];
    int64_t size;
    if (!wf_native_bind_args(vm, "batched", "(iterable, n, *, strict=False)", args, n, kwnames, b, 3) ||
        !wf_int_ssize(vm, b[1], &size))
        return false;
    int strict = wf_is_unset(b[2]) ? 0 : wf_op_truth(vm, b[2]);
    if (strict < 0)
        return false;
    if (size < 1)
        return wf_raise(vm, WF_EXC_ValueError, "n must be at least one");
    wf_itertool *it = itertools_over(vm, cls, b[0], out);
    if (!it)
        return false;
    it->n[0] = size;
    it->n[1] = strict;
    return true;
}
static int batched_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    if (wf_is_unset(it->v[0]))
        return 0;
    wf_list *batch = wf_list_new(vm, it->n[0] < 1024 ? (size_t)it->n[0] : 0);
    if (!batch)
        return -1;
    int more = 1;
    while ((int64_t)batch->count < it->n[0]) {
        wf_value item;
        more = wf_itertools_pull(vm, it->v[0], &item);
        if (more <= 0)
            break;
        if (!wf_list_append(vm, batch, item) || ((batch->count & 1023) == 0 && !wf_budget_charge(vm, 256)))
            return -1;
    }
    if (more < 0)
        return -1;
    if (more == 0) {
        it->v[0] = WF_UNSET;
        if (batch->count == 0)
            return 0;
        if (it->n[1]) {
            wf_raise(vm, WF_EXC_ValueError, "batched(): incomplete batch");
            return -1;
        }
    }
    *out = wf_tuple_of_iterable(vm, wf_from_obj(batch));
    return wf_is_unset(*out) ? -1 : 1;
}

/* ---- chain: iterator over the iterables, the active one ---- */
static bool chain_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    if (!itertools_no_keywords(vm, cls, "chain", kwnames))
        return false;
    wf_tuple *all = wf_tuple_from(vm, args, n);
    return all && itertools_over(vm, cls, wf_from_obj(all), out) != NULL;
}
static bool chain_from_iterable(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return itertools_over(vm, wf_as_type(args[0]), args[1], out) != NULL;
}
static int chain_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_value iterable, iterator;
    while (!wf_is_unset(it->v[0])) {
        int more;
        if (wf_is_unset(it->v[1])) {
            more = wf_itertools_pull(vm, it->v[0], &iterable);
            if (more > 0 && !wf_op_iter(vm, iterable, &iterator))
                more = -1;
            if (more <= 0) {
                it->v[0] = WF_UNSET;
                return more;
            }
            wf_itertool_set(vm, it, 1, iterator);
        }
        more = wf_itertools_pull(vm, it->v[1], out);
        if (more)
            return more;
        it->v[1] = WF_UNSET;
        if (!wf_budget_charge(vm, 1))
            return -1;
    }
    return 0;
}

/* ---- compress: data, selectors ---- */
static bool compress_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                          wf_value *out)
{
    wf_value b[2], selectors;
    if (!wf_native_bind_args(vm, "compress", "(data, selectors)", args, n, kwnames, b, 2))
        return false;
    wf_itertool *it = itertools_over(vm, cls, b[0], out);
    if (!it || !wf_op_iter(vm, b[1], &selectors))
        return false;
    wf_itertool_set(vm, it, 1, selectors);
    return true;
}
static int compress_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_value selector;
    for (;;) {
        int more = wf_itertools_pull(vm, it->v[0], out);
        if (more > 0)
            more = wf_itertools_pull(vm, it->v[1], &selector);
        if (more <= 0)
            return more;
        int wanted = wf_op_truth(vm, selector);
        if (wanted)
            return wanted;
        if (!wf_budget_charge(vm, 1))
            return -1;
    }
}

/* ---- count: next, step ---- */
/* CPython's PyNumber_Check: 1, 0, -1. */
static int count_is_number(wf_vm *vm, wf_value v)
{
    wf_value ignored;
    wf_type *t = wf_type_of(vm, v);
    if (wf_is_int(v) || wf_is_bool(v) || wf_is_float(v) || wf_is_kind(v, WF_KIND_COMPLEX) || t->slots.index)
        return 1;
    int found = wf_type_lookup(vm, t, wf_name(vm, __int__), &ignored);
    return found != 0 ? found : wf_type_lookup(vm, t, wf_name(vm, __float__), &ignored);
}
static bool count_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    wf_value b[2];
    if (!wf_native_bind_args(vm, "count", "(start=0, step=1)", args, n, kwnames, b, 2))
        return false;
    for (int i = 0; i < 2; i++) {
        if (wf_is_unset(b[i]))
            b[i] = wf_fix(i);
        int number = count_is_number(vm, b[i]);
        if (number <= 0)
            return number == 0 && wf_raise(vm, WF_EXC_TypeError, "a number is required");
    }
    wf_itertool *it = wf_itertools_new(vm, cls);
    if (!it)
        return false;
    wf_itertool_set(vm, it, 0, b[0]);
    wf_itertool_set(vm, it, 1, b[1]);
    *out = wf_from_obj(it);
    return true;
}
static int count_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_value next;
    *out = it->v[0];
    if (!wf_op_binary(vm, WF_OP_ADD, it->v[0], it->v[1], &next))
        return -1;
    wf_itertool_set(vm, it, 0, next);
    return 1;
}
static bool count_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_str *s = wf_same(it->v[1], wf_fix(1))
                    ? wf_str_format(vm, "%N(%R)", wf_type_of(vm, self), it->v[0])
                    : wf_str_format(vm, "%N(%R, %R)", wf_type_of(vm, self), it->v[0], it->v[1]);
    if (s)
        *out = wf_from_obj(s);
    return s != NULL;
}

/* ---- cycle: iterator (unset: all are saved), saved items; n: next saved one ---- */
static bool cycle_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    if (!itertools_no_keywords(vm, cls, "cycle", kwnames))
        return false;
    if (n != 1)
        return wf_raise(vm, WF_EXC_TypeError, "cycle expected 1 argument, got %zu", n);
    wf_itertool *it = itertools_over(vm, cls, args[0], out);
    wf_list *saved = it ? wf_list_new(vm, 0) : NULL;
    if (!saved)
        return false;
    wf_itertool_set(vm, it, 1, wf_from_obj(saved));
    return true;
}
static int cycle_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_list *saved = wf_as_list(it->v[1]);
    if (!wf_is_unset(it->v[0])) {
        int more = wf_itertools_pull(vm, it->v[0], out);
        if (more > 0)
            return wf_list_append(vm, saved, *out) ? 1 : -1;
        if (more < 0)
            return -1;
        it->v[0] = WF_UNSET;
    }
    if (saved->count == 0)
        return 0;
    *out = saved->array->items[it->n[0]];
    it->n[0] = it->n[0] + 1 < (int64_t)saved->count ? it->n[0] + 1 : 0;
    return 1;
}

/* ---- dropwhile, takewhile, filterfalse, starmap: iterator, function; n: begun, or ended ---- */
static bool itertools_function_make(wf_vm *vm, const char *name, wf_type *cls, const wf_value *args, size_t n,
                                    wf_tuple *kwnames, wf_value *out)
{
    if (!itertools_no_keywords(vm, cls, name, kwnames))
        return false;
    if (n != 2)
        return wf_raise(vm, WF_EXC_TypeError, "%s expected 2 arguments, got %zu", name, n);
    wf_itertool *it = itertools_over(vm, cls, args[1], out);
    if (it)
        wf_itertool_set(vm, it, 1, args[0]);
    return it != NULL;
}
static bool dropwhile_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                           wf_value *out)
{
    return itertools_function_make(vm, "dropwhile", cls, args, n, kwnames, out);
}
static bool takewhile_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                           wf_value *out)
{
    return itertools_function_make(vm, "takewhile", cls, args, n, kwnames, out);
}
static bool filterfalse_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    return itertools_function_make(vm, "filterfalse", cls, args, n, kwnames, out);
}
static bool starmap_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    return itertools_function_make(vm, "starmap", cls, args, n, kwnames, out);
}
static int itertools_asks(wf_vm *vm, wf_value function, wf_value item)
{
    wf_value answer;
    return wf_call(vm, function, &item, 1, &answer) ? wf_op_truth(vm, answer) : -1;
}
static int dropwhile_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    for (;;) {
        int more = wf_itertools_pull(vm, it->v[0], out);
        if (more <= 0 || it->n[0])
            return more;
        int drop = itertools_asks(vm, it->v[1], *out);
        if (drop < 0)
            return -1;
        if (!drop) {
            it->n[0] = 1;
            return 1;
        }
        if (!wf_budget_charge(vm, 1))
            return -1;
    }
}
static int takewhile_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    int more = it->n[0] ? 0 : wf_itertools_pull(vm, it->v[0], out);
    if (more <= 0)
        return more;
    int take = itertools_asks(vm, it->v[1], *out);
    if (take == 0)
        it->n[0] = 1;
    return take;
}
static int filterfalse_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    bool by_truth = wf_is_none(it->v[1]) || wf_same(it->v[1], wf_from_obj(wf_type_builtin(vm, WF_KIND_BOOL)));
    for (;;) {
        int more = wf_itertools_pull(vm, it->v[0], out);
        if (more <= 0)
            return more;
        int answer = by_truth ? wf_op_truth(vm, *out) : itertools_asks(vm, it->v[1], *out);
        if (answer <= 0)
            return answer < 0 ? -1 : 1;
        if (!wf_budget_charge(vm, 1))
            return -1;
    }
}
static int starmap_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_value item;
    int more = wf_itertools_pull(vm, it->v[0], &item);
    if (more <= 0)
        return more;
    item = wf_tuple_of_iterable(vm, item);
    if (wf_is_unset(item))
        return -1;
    return wf_call(vm, it->v[1], wf_as_tuple(item)->items, wf_as_tuple(item)->count, out) ? 1 : -1;
}

/* ---- islice: iterator; n: how many were taken, the next wanted, stop (-1: none), step ---- */
static bool islice_number(wf_vm *vm, wf_value v, int64_t *out, const char *message)
{
    if (wf_is_none(v) || wf_is_unset(v))
        return true;
    if (wf_int_is_index(vm, v)) {
        if (!wf_int_ssize(vm, v, out))
            wf_error_clear(vm);
        else if (*out >= 0)
            return true;
    }
    return wf_raise(vm, WF_EXC_ValueError, "%s", message);
}
static bool islice_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                        wf_value *out)
{
    static const char indices[] = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    static const char stop_only[] =
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    static const char step_text[] = "Step for islice() must be a positive integer or None.";
    int64_t start = 0, stop = -1, step = 1;
    if (!itertools_no_keywords(vm, cls, "islice", kwnames))
        return false;
    if (n < 2)
        return wf_raise(vm, WF_EXC_TypeError, "islice expected at least 2 arguments, got %zu", n);
    if (n > 4)
        return wf_raise(vm, WF_EXC_TypeError, "islice expected at most 4 arguments, got %zu", n);
    if (!islice_number(vm, n == 2 ? args[1] : args[2], &stop, n == 2 ? stop_only : indices) ||
        (n > 2 && !islice_number(vm, args[1], &start, indices)) ||
        (n == 4 && !islice_number(vm, args[3], &step, step_text)))
        return false;
    if (step < 1)
        return wf_raise(vm, WF_EXC_ValueError, "%s", step_text);
    wf_itertool *it = itertools_over(vm, cls, args[0], out);
    if (!it)
        return false;
    it->n[0] = 0;
    it->n[1] = start;
    it->n[2] = stop;
    it->n[3] = step;
    return true;
}
static int islice_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    if (wf_is_unset(it->v[0]))
        return 0;
    int more = 1;
    int64_t stop = it->n[2], wanted = it->n[1];
    while (more > 0 && it->n[0] < wanted) { /* what is skipped, even past the stop */
        more = wf_itertools_pull(vm, it->v[0], out);
        if (more > 0)
            it->n[0]++;
        if (more > 0 && !wf_budget_charge(vm, 1))
            return -1;
    }
    if (more > 0 && stop >= 0 && it->n[0] >= stop)
        more = 0;
    if (more > 0)
        more = wf_itertools_pull(vm, it->v[0], out);
    if (more <= 0) {
        it->v[0] = WF_UNSET;
        return more;
    }
    it->n[0]++;
    if (__builtin_add_overflow(wanted, it->n[3], &it->n[1]) || (stop >= 0 && it->n[1] > stop))
        it->n[1] = stop >= 0 ? stop : INT64_MAX;
    return 1;
}

/* ---- pairwise: iterator, the item before ---- */
static bool pairwise_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                          wf_value *out)
{
    if (!itertools_no_keywords(vm, cls, "pairwise", kwnames))
        return false;
    if (n != 1)
        return wf_raise(vm, WF_EXC_TypeError, "pairwise expected 1 argument, got %zu", n);
    return itertools_over(vm, cls, args[0], out) != NULL;
}
static int pairwise_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_value item;
    int more = 1;
    if (wf_is_unset(it->v[0]))
        return 0;
    wf_value before = it->v[1];
    if (wf_is_unset(before)) {
        more = wf_itertools_pull(vm, it->v[0], &before);
        if (more > 0)
            wf_itertool_set(vm, it, 1, before);
    }
    if (more > 0) /* the iterator may have asked for a pair itself, and so ended this */
        more = wf_is_unset(it->v[0]) ? 0 : wf_itertools_pull(vm, it->v[0], &item);
    if (more <= 0) {
        it->v[0] = it->v[1] = WF_UNSET;
        return more;
    }
    wf_tuple *pair = wf_tuple_new(vm, 2);
    if (!pair)
        return -1;
    pair->items[0] = before;
    pair->items[1] = item;
    wf_itertool_set(vm, it, 1, item);
    *out = wf_from_obj(pair);
    return 1;
}

/* ---- repeat: object; n: how often yet (-1: for ever) ---- */
static bool repeat_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                        wf_value *out)
{
    wf_value b[2];
    int64_t times = -1;
    if (!wf_native_bind_args(vm, "repeat", "(object, times=None)", args, n, kwnames, b, 2))
        return false;
    if (!wf_is_unset(b[1])) {
        if (!wf_int_ssize(vm, b[1], &times))
            return false;
        times = times < 0 ? 0 : times;
    }
    wf_itertool *it = wf_itertools_new(vm, cls);
    if (!it)
        return false;
    wf_itertool_set(vm, it, 0, b[0]);
    it->n[0] = times;
    *out = wf_from_obj(it);
    return true;
}
static int repeat_next(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_itertool *it = wf_itertool_of(self);
    if (it->n[0] == 0)
        return 0;
    if (it->n[0] > 0)
        it->n[0]--;
    *out = it->v[0];
    return 1;
}
static bool repeat_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_str *s = it->n[0] < 0
                    ? wf_str_format(vm, "%N(%R)", wf_type_of(vm, self), it->v[0])
                    : wf_str_format(vm, "%N(%R, %lld)", wf_type_of(vm, self), it->v[0], (long long)it->n[0]);
    if (s)
        *out = wf_from_obj(s);
    return s != NULL;
}
static bool repeat_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (wf_itertool_of(args[0])->n[0] < 0)
        return wf_raise(vm, WF_EXC_TypeError, "len() of unsized object");
    *out = wf_int_from_i64(vm, wf_itertool_of(args[0])->n[0]);
    return !wf_is_unset(*out);
}

/* ---- zip_longest: iterators (those that ended are None), fill value; n: how many are left ---- */
static bool zip_longest_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    wf_value fill = WF_NONE;
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (!wf_str_is(wf_as_str(kwnames->items[i]), "fillvalue"))
            return wf_raise(vm, WF_EXC_TypeError, "zip_longest() got an unexpected keyword argument");
        fill = args[n + i];
    }
    wf_tuple *iterators = itertools_iterators(vm, args, n);
    wf_itertool *it = iterators ? wf_itertools_new(vm, cls) : NULL;
    if (!it)
        return false;
    wf_itertool_set(vm, it, 0, wf_from_obj(iterators));
    wf_itertool_set(vm, it, 1, fill);
    it->n[0] = (int64_t)n;
    *out = wf_from_obj(it);
    return true;
}
static int zip_longest_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_tuple *iterators = wf_as_tuple(it->v[0]);
    wf_tuple *items = it->n[0] ? wf_tuple_new(vm, iterators->count) : NULL;
    if (!items)
        return it->n[0] ? -1 : 0;
    for (size_t i = 0; i < iterators->count; i++) {
        wf_value item;
        int more = wf_is_none(iterators->items[i]) ? 0 : wf_itertools_pull(vm, iterators->items[i], &item);
        if (more < 0) {
            it->n[0] = 0;
            return -1;
        }
        if (more == 0) {
            if (!wf_is_none(iterators->items[i])) {
                iterators->items[i] = WF_NONE;
                if (--it->n[0] == 0)
                    return 0;
            }
            item = it->v[1];
        }
        wf_heap_store(vm, items, &items->items[i], item);
    }
    *out = wf_from_obj(items);
    return 1;
}

/* ---- the module ---- */
static bool itertools_tee_function(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
static bool chain_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}
static const wf_native_row chain_classmethods[] = {
    {"__class_getitem__", chain_class_getitem, "(cls, item, /)", "See PEP 585"},
    {"from_iterable", chain_from_iterable, "(cls, iterable, /)",
     "chain of the iterables that an iterable gives, one after another."},
    {0},
};
static const wf_native_row repeat_methods[] = {
    {"__length_hint__", repeat_hint, "(self, /)", "How many repetitions are left."},
    {0},
};
#define ITERTOOL_SLOTS(name)                                                                                 \
    static const wf_slots name##_slots = {.iter = wf_iter_self, .next = name##_next, .make = name##_make}
ITERTOOL_SLOTS(accumulate);
ITERTOOL_SLOTS(batched);
ITERTOOL_SLOTS(chain);
ITERTOOL_SLOTS(compress);
ITERTOOL_SLOTS(cycle);
ITERTOOL_SLOTS(dropwhile);
ITERTOOL_SLOTS(filterfalse);
ITERTOOL_SLOTS(islice);
ITERTOOL_SLOTS(pairwise);
ITERTOOL_SLOTS(starmap);
ITERTOOL_SLOTS(takewhile);
ITERTOOL_SLOTS(zip_longest);
static const wf_slots count_slots = {
    .iter = wf_iter_self, .next = count_next, .make = count_make, .repr = count_repr};
static const wf_slots repeat_slots = {
    .iter = wf_iter_self, .next = repeat_next, .make = repeat_make, .repr = repeat_repr};

#define ITERTOOL(its_name, text)                                                                             \
    .name = #its_name, .module = "itertools", .size = sizeof(wf_itertool), .slots = &its_name##_slots,       \
    .flags = WF_TYPE_DOTTED, .doc = text
static const wf_native_type itertools_types[] = {
    {ITERTOOL(accumulate, "Running totals: of sums, or of what a function of two arguments returns.")},
    {ITERTOOL(batched, "Tuples of n items each; the last may be shorter.")},
    {ITERTOOL(chain, "The items of the first iterable, then of the second, and so on."),
     .classmethods = chain_classmethods},
    {ITERTOOL(compress, "The data items whose selectors are true.")},
    {ITERTOOL(count, "start, start + step, start + 2 * step ...")},
    {ITERTOOL(cycle, "The items of an iterable over and over.")},
    {ITERTOOL(dropwhile, "The items from the first for which the predicate is false.")},
    {ITERTOOL(filterfalse, "The items for which the function is false.")},
    {ITERTOOL(islice, "islice(iterable, stop)\nislice(iterable, start, stop[, step])\n\nThe items that a "
                      "slice would select.")},
    {ITERTOOL(pairwise, "Overlapping pairs: (first, second), (second, third) ...")},
    {ITERTOOL(repeat, "The same object for ever, or a number of times."), .methods = repeat_methods},
    {ITERTOOL(starmap, "What the function returns for the tuples of an iterable, taken as its arguments.")},
    {ITERTOOL(takewhile, "The items up to the first for which the predicate is false.")},
    {ITERTOOL(zip_longest, "zip_longest(*iterables, fillvalue=None)\n\nAs zip, to the end of the longest; "
                           "what is missing is the fill value.")},
    {0},
};
static const wf_native_row itertools_functions[] = {
    {"tee", itertools_tee_function, "(iterable, n=2, /)",
     "A tuple of n independent iterators over one iterable."},
    {0},
};

static void itertools_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, ((wf_itertool *)o)->v, sizeof((wf_itertool *)o)->v / sizeof(wf_value));
}
/* Classes that share the kind of the iterators. */
static bool itertools_add_types(wf_vm *vm, wf_module *m, wf_kind kind, const wf_native_type *defs)
{
    wf_type *object = wf_type_builtin(vm, WF_KIND_OBJECT);
    for (; defs->name; defs++) {
        wf_type *t = wf_type_new_builtin(vm, defs->name, defs->module, &object, 1, kind, defs->size,
                                         defs->slots, defs->flags);
        if (!t || !wf_native_fill_type(vm, t, defs) ||
            !wf_dict_set_z(vm, m->dict, defs->name, wf_from_obj(t)))
            return false;
    }
    return true;
}
/* tee is a function, which has no class to find the kind by: it is given by the module's class of the tee
 * objects. */
static bool itertools_tee_function(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t count = 2;
    if (!wf_is_unset(args[1]) && !wf_int_ssize(vm, args[1], &count))
        return false;
    if (count < 0)
        return wf_raise(vm, WF_EXC_ValueError, "n must be >= 0");
    for (uint32_t k = WF_KIND_FIRST_DYNAMIC; k < WF_KIND_LIMIT; k++)
        if (vm->kind_types[k] && vm->kind_types[k]->native == &wf_itertools_tee_type)
            return wf_itertools_tee(vm, (wf_kind)k, args[0], count, out);
    return wf_raise(vm, WF_EXC_SystemError, "itertools is not loaded");
}

bool wf_itertools_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "itertools iterator", .mark = itertools_mark};
    wf_kind kind = wf_kind_register(vm, &info);
    if (!kind)
        return wf_raise(vm, WF_EXC_SystemError, "too many kinds of native objects");
    wf_type *grouper = wf_native_new_kind(vm, &wf_itertools_grouper_type, &info);
    wf_type *tee = grouper ? wf_native_new_kind(vm, &wf_itertools_tee_type, &info) : NULL;
    return tee && itertools_add_types(vm, m, kind, itertools_types) &&
           itertools_add_types(vm, m, kind, wf_itertools_combine_types) &&
           itertools_add_types(vm, m, kind, wf_itertools_group_types) &&
           wf_dict_set_z(vm, m->dict, "_grouper", wf_from_obj(grouper)) &&
           wf_dict_set_z(vm, m->dict, "_tee", wf_from_obj(tee)) &&
           wf_native_add_rows(vm, m->dict, itertools_functions, NULL, 0);
}
