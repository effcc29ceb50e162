/*
 * gather and shield (CPython's asyncio/tasks.py has the rules).
 *
 * A gathering future is its own bookkeeping: one waiter object for all children, called by the ring once for each child that ends, and
 * after the last of them the outer future is completed, whose waiters are then one hop further.
 */
#include "object/exception.h"
#include "waits.h"

typedef struct wf_gathering {
    wf_future future;
    wf_array *children;    /* futures, one for each argument, in order */
    size_t count, finished;
    bool return_exceptions, cancel_requested;
    bool has_duplicates;   /* some future stands for several arguments */
    wf_limit *limit;       /* of the tasks made here; NULL: none */
} wf_gathering;

/* head.flags of awaitables that were an argument of gather: only these can come a second time. Bit 15 is free in every kind that can be awaited. */
enum { WF_GATHERED = 0x8000 };

typedef struct wf_gather_waiter {
    wf_waiter waiter;
    wf_gathering *outer;
} wf_gather_waiter;

static void gathering_mark(wf_vm *vm, wf_object *o)
{
    wf_future_mark(vm, o);
    wf_heap_mark_object(vm, ((wf_gathering *)o)->children);
    wf_heap_mark_object(vm, ((wf_gathering *)o)->limit);
}

wf_array *wf_gather_children(const wf_future *outer, size_t *count)
{
    *count = ((const wf_gathering *)outer)->count;
    return ((const wf_gathering *)outer)->children;
}
wf_future *wf_gather_outer(const wf_waiter *w) { return &((const wf_gather_waiter *)w)->outer->future; }

static wf_value gather_result_of(wf_vm *vm, wf_future *f)
{
    if (f->state == WF_FUTURE_CANCELLED) {
        wf_value text = wf_is_none(f->message) ? wf_from_obj(vm->empty_str) : f->message; /* CancelledError('') where there is no message */
        wf_value e = wf_exception_new(vm, vm->exc_types[WF_EXC_CancelledError], &text, 1);
        wf_reason_attach(vm, e, wf_reason_of_future(vm, f));
        return wf_is_unset(e) ? wf_error_take(vm) : e;
    }
    wf_value out;
    wf_future_seen(f);
    return f->failed ? f->result : wf_future_outcome(vm, f, &out) ? out : WF_UNSET;
}

static bool gather_complete(wf_vm *vm, wf_gathering *g, wf_future *last)
{
    wf_list *results = wf_list_new(vm, g->count);
    if (!results)
        return false;
    for (size_t i = 0; i < g->count; i++) {
        wf_value one = gather_result_of(vm, wf_as_future(g->children->items[i]));
        if (wf_is_unset(one) || !wf_list_append(vm, results, one))
            return false;
    }
    if (g->cancel_requested) { /* a cancelled gather that waited for all: cancelled, though each result is there */
        wf_value e = wf_future_cancelled_error(vm, last);
        if (wf_is_unset(e))
            return false;
        wf_future_set_exception(vm, &g->future, e);
    } else
        wf_future_set_result(vm, &g->future, wf_from_obj(results));
    return true;
}

static bool gather_child_done(wf_vm *vm, wf_waiter *self, wf_future *child)
{
    wf_gathering *g = ((wf_gather_waiter *)self)->outer;
    if (g->limit)
        wf_limit_ended(vm, g->limit, child);
    if (!g->has_duplicates)
        g->finished++;
    else /* a future that stands for several arguments has one entry and counts for all */
        for (size_t i = 0; i < g->count; i++)
            g->finished += wf_obj(g->children->items[i]) == &child->head;
    if (wf_future_done(&g->future)) {
        if (child->state == WF_FUTURE_FINISHED)
            wf_future_seen(child);
        return true;
    }
    if (!g->return_exceptions) {
        if (child->state == WF_FUTURE_CANCELLED) {
            wf_value e = wf_future_cancelled_error(vm, child);
            if (wf_is_unset(e))
                return false;
            wf_future_set_exception(vm, &g->future, e);
            return true;
        }
        if (child->failed) {
            wf_future_seen(child);
            wf_future_set_exception(vm, &g->future, child->result);
            return true;
        }
    }
    return g->finished < g->count || gather_complete(vm, g, child);
}

bool wf_gather_cancel(wf_vm *vm, wf_future *outer, wf_value message)
{
    wf_gathering *g = (wf_gathering *)outer;
    bool any = false;
    if (wf_future_done(outer))
        return false;
    for (size_t i = 0; i < g->count && !wf_error_pending(vm); i++)
        any |= wf_future_cancel(vm, wf_as_future(g->children->items[i]), message);
    if (any)
        g->cancel_requested = true;
    return any;
}

/*
 * Which argument given before is the same as number i: -1 when none, -2 with an exception. Only arguments that carry the mark of having been gathered can be,
 * so a table of the arguments is made when the first of those comes.
 */
static int64_t gather_earlier(wf_vm *vm, wf_dict **table, const wf_value *items, size_t i)
{
    wf_value at;
    if (!*table) {
        if (!wf_is_obj(items[i]) || !(wf_obj(items[i])->flags & WF_GATHERED))
            return -1;
        *table = wf_dict_new(vm, i);
        for (size_t k = 0; *table && k < i; k++)
            if (!wf_dict_set(vm, *table, wf_fix((int64_t)(items[k].w >> 3)), wf_fix((int64_t)k)))
                return -2;
        if (!*table)
            return -2;
    }
    wf_value key = wf_fix((int64_t)(items[i].w >> 3));
    int found = wf_dict_get(vm, *table, key, &at);
    if (found)
        return found > 0 ? wf_fix_get(at) : -2;
    return wf_dict_set(vm, *table, key, wf_fix((int64_t)i)) ? -1 : -2;
}

/* A child that stands for several arguments is looked at once. */
static bool gather_first(const wf_gathering *g, size_t i)
{
    for (size_t k = 0; g->has_duplicates && k < i; k++)
        if (wf_same(g->children->items[k], g->children->items[i]))
            return false;
    return true;
}

/* The child for an argument: a task or future that is there already, or a task made of it. */
static wf_value gather_child(wf_vm *vm, wf_loop *l, wf_value item, wf_limit *limit)
{
    wf_value child = wf_future_ensure(vm, item, wf_is_future(vm, item) ? NULL : l);
    if (!wf_is_unset(child) && wf_is_task(child) && !wf_same(child, item)) {
        ((wf_task *)wf_obj(child))->quiet = true;
        if (limit && !wf_limit_admit(vm, limit, (wf_task *)wf_obj(child)))
            return WF_UNSET;
    }
    return child;
}

static wf_gathering *gather_new(wf_vm *vm, wf_loop *l, const wf_value *items, size_t n, bool return_exceptions, wf_limit *limit)
{
    wf_gathering *g = wf_heap_new(vm, WF_KIND_GATHERING, sizeof *g);
    if (!g)
        return NULL;
    g->future.result = g->future.waiter = WF_UNSET;
    g->future.message = WF_NONE;
    g->return_exceptions = return_exceptions;
    g->limit = limit;
    g->children = wf_heap_new_array(vm, n);
    wf_gather_waiter *w = wf_heap_new(vm, WF_KIND_GATHER_WAITER, sizeof *w);
    if (!g->children || !w)
        return NULL;
    w->waiter.run = gather_child_done;
    w->outer = g;
    wf_dict *table = NULL;
    for (size_t i = 0; i < n; i++) {
        wf_value item = items[i];
        int64_t earlier = gather_earlier(vm, &table, items, i);
        if (earlier == -2)
            return NULL;
        bool again = earlier >= 0;
        wf_value child = again ? g->children->items[earlier] : gather_child(vm, l, item, limit);
        if (wf_is_unset(child))
            return NULL;
        if (!l)
            l = wf_as_future(child)->loop;
        if (wf_as_future(child)->loop != l) {
            wf_raise(vm, WF_EXC_ValueError, "The future belongs to a different loop than the one specified as the loop argument");
            return NULL;
        }
        if (wf_is_obj(item))
            wf_obj(item)->flags |= WF_GATHERED;
        g->children->items[i] = child;
        wf_heap_barrier_value(vm, g->children, child);
        g->count = i + 1;
        g->has_duplicates |= again;
        if (!again && !wf_future_done(wf_as_future(child)) && !wf_future_add_waiter(vm, wf_as_future(child), wf_from_obj(w)))
            return NULL;
    }
    g->future.loop = l;
    wf_heap_barrier(vm, g);
    if (!wf_source_made(vm, l, g))
        return NULL;
    /* What was done already counts at once: all done, and the gather is. */
    for (size_t i = 0; i < n; i++)
        if (wf_future_done(wf_as_future(g->children->items[i])) && gather_first(g, i) &&
            !gather_child_done(vm, &w->waiter, wf_as_future(g->children->items[i])))
            return NULL;
    return g;
}

wf_future *wf_gather_all(wf_vm *vm, wf_loop *l, wf_list *futures)
{
    wf_gathering *g = gather_new(vm, l, futures->array->items, futures->count, true, NULL);
    return g ? &g->future : NULL;
}

static bool gather_gather(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_tuple *t = wf_as_tuple(args[0]);
    int keep = wf_is_unset(args[1]) ? 0 : wf_op_truth(vm, args[1]);
    wf_limit *limit;
    (void)n;
    if (keep < 0 || !wf_limit_new(vm, args[2], &limit))
        return false;
    if (t->count == 0) {
        wf_loop *l = wf_loop_default(vm);
        wf_future *f = l ? wf_future_new(vm, l) : NULL;
        wf_list *empty = f ? wf_list_new(vm, 0) : NULL;
        if (!empty)
            return false;
        wf_future_set_result(vm, f, wf_from_obj(empty));
        *out = wf_from_obj(f);
        return true;
    }
    wf_gathering *g = gather_new(vm, wf_loop_running(vm), t->items, t->count, keep, limit);
    *out = g ? wf_from_obj(g) : WF_UNSET;
    return g != NULL;
}

static void gather_waiter_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_gather_waiter *)o)->outer); }

/* ---- shield ---- */

typedef struct wf_shield_waiter {
    wf_waiter waiter;
    wf_future *inner, *outer;
    bool of_outer;
    struct wf_shield_waiter *twin;
} wf_shield_waiter;

wf_future *wf_shield_outer(const wf_waiter *w)
{
    const wf_shield_waiter *s = (const wf_shield_waiter *)w;
    return s->of_outer ? NULL : s->outer;
}
wf_future *wf_shield_inner(const wf_waiter *w)
{
    const wf_shield_waiter *s = (const wf_shield_waiter *)w;
    return s->of_outer ? s->inner : NULL;
}

static bool shield_done(wf_vm *vm, wf_waiter *self, wf_future *done)
{
    wf_shield_waiter *w = (wf_shield_waiter *)self;
    (void)done;
    if (w->of_outer) { /* the outer one was cancelled: the inner goes on unobserved, but for its failure */
        if (!wf_future_done(w->inner)) {
            wf_future_remove_waiter(vm, w->inner, wf_from_obj(w->twin));
            w->twin->outer = NULL;
            return wf_future_add_waiter(vm, w->inner, wf_from_obj(w->twin));
        }
        return true;
    }
    wf_future *inner = w->inner, *outer = w->outer;
    if (!outer || outer->state == WF_FUTURE_CANCELLED) {
        if (inner->state == WF_FUTURE_FINISHED && inner->failed) {
            wf_future_seen(inner);
            if (!outer)
                return wf_loop_call_exception_handler(vm, inner->loop, "CancelledError exception in shielded future", inner->result, "future",
                                                      wf_from_obj(inner));
        }
        return true;
    }
    wf_value result;
    if (inner->state == WF_FUTURE_CANCELLED)
        wf_future_cancel(vm, outer, WF_NONE);
    else if (inner->failed) {
        wf_future_seen(inner);
        wf_future_set_exception(vm, outer, inner->result);
    } else if (wf_future_outcome(vm, inner, &result))
        wf_future_set_result(vm, outer, result);
    return !wf_error_pending(vm);
}

static bool gather_shield(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value v = wf_future_ensure(vm, args[0], NULL);
    if (wf_is_unset(v))
        return false;
    wf_future *inner = wf_as_future(v);
    *out = v;
    if (wf_future_done(inner))
        return true;
    wf_future *outer = wf_future_new(vm, inner->loop);
    wf_shield_waiter *a = outer ? wf_heap_new(vm, WF_KIND_SHIELD_WAITER, sizeof *a) : NULL;
    wf_shield_waiter *b = a ? wf_heap_new(vm, WF_KIND_SHIELD_WAITER, sizeof *b) : NULL;
    if (!b)
        return false;
    *out = wf_from_obj(outer);
    a->waiter.run = b->waiter.run = shield_done;
    a->inner = b->inner = inner;
    a->outer = b->outer = outer;
    b->of_outer = true;
    b->twin = a;
    return wf_future_add_waiter(vm, inner, wf_from_obj(a)) && wf_future_add_waiter(vm, outer, wf_from_obj(b));
}

static void shield_waiter_mark(wf_vm *vm, wf_object *o)
{
    wf_shield_waiter *w = (wf_shield_waiter *)o;
    wf_heap_mark_object(vm, w->inner);
    wf_heap_mark_object(vm, w->outer);
    wf_heap_mark_object(vm, w->twin);
}

bool wf_gather_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"gather", gather_gather, "(*coros_or_futures, return_exceptions=False, limit=None)",
         "Run awaitables concurrently, at most `limit` of them at a time; a future of the list of their results, in the order given."},
        {"shield", gather_shield, "(arg)", "A future of an awaitable's result whose cancellation does not reach the awaitable."},
        {0}};
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

bool wf_gather_start(wf_vm *vm)
{
    static const wf_native_row methods[] = {
        {"cancel", wf_future_own_cancel, "(self, msg=None)", "Cancel those that are gathered."}, {0}};
    static const wf_native_type def = {.name = "_GatheringFuture", .module = "asyncio.tasks", .kind = WF_KIND_GATHERING, .flags = WF_TYPE_WEAK,
                                       .doc = "What gather() gives.", .size = sizeof(wf_gathering), .methods = methods};
    vm->kind_infos[WF_KIND_GATHERING] = (wf_kind_info){.name = "_GatheringFuture", .mark = gathering_mark, .closing = wf_future_closing,
                                                       .wants_closing = wf_future_wants_closing};
    vm->kind_infos[WF_KIND_GATHER_WAITER] = (wf_kind_info){.name = "gather.<locals>._done_callback", .mark = gather_waiter_mark};
    vm->kind_infos[WF_KIND_SHIELD_WAITER] = (wf_kind_info){.name = "shield.<locals>._inner_done_callback", .mark = shield_waiter_mark};
    return wf_native_new_type(vm, &def, wf_sched(vm)->future_type) != NULL;
}
