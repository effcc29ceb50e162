/*
 * Queue, LifoQueue, PriorityQueue, by the rules of CPython's asyncio/queues.py. A queue of a class made by a script is asked by its methods (empty, full, qsize,
 * _init, _put, _get, put_nowait, get_nowait), which that class may have replaced. Items lie in an array until a script wants to see CPython's `_queue`:
 * from then on they lie in that deque or list.
 */
#include <math.h>

#include "asyncio.h"
#include "object/exception.h"
#include "object/list.h"
#include "object/model.h"

typedef enum wf_queue_order { QUEUE_FIFO, QUEUE_LIFO, QUEUE_PRIORITY } wf_queue_order;

typedef struct wf_queue {
    wf_object head;
    uint8_t order;
    bool shut;
    bool asked;            /* of a class made by a script */
    int64_t maxsize, unfinished;
    wf_array *items;       /* a ring for FIFO; from 0 on otherwise */
    size_t first, count;
    wf_waiters *getters, *putters, *joiners;
    wf_value container;    /* `_queue`: where the items lie instead; unset: nobody has asked for it */
    wf_value limit;        /* maxsize as it was given: any number */
    wf_value loop;         /* the one that somebody has waited on; None */
} wf_queue;

static wf_queue *queue_self(wf_value v) { return (wf_queue *)wf_obj(v); }

/* A method without arguments, as a truth value. */
static bool queue_ask(wf_vm *vm, wf_queue *q, const char *method, bool *out)
{
    wf_value answer;
    int truth = wf_call_method(vm, wf_from_obj(q), method, NULL, 0, &answer) ? wf_op_truth(vm, answer) : -1;
    *out = truth > 0;
    return truth >= 0;
}

static bool queue_size(wf_vm *vm, wf_queue *q, int64_t *out)
{
    *out = (int64_t)q->count;
    return wf_is_unset(q->container) || wf_op_length(vm, q->container, out);
}

static inline bool queue_is_count_at_bound(const wf_queue *q, bool putting, int64_t count)
{
    return putting ? q->maxsize > 0 && count >= q->maxsize : count == 0;
}

static WF_COLD bool queue_ask_at_bound(wf_vm *vm, wf_queue *q, bool putting, bool *out)
{
    int64_t size;
    if (q->asked)
        return queue_ask(vm, q, putting ? "full" : "empty", out);
    if (!queue_size(vm, q, &size))
        return false;
    *out = queue_is_count_at_bound(q, putting, size);
    return true;
}

/* Whether it is full, for who puts something in, or empty, for who takes. */
static inline bool queue_is_at_bound(wf_vm *vm, wf_queue *q, bool putting, bool *out)
{
    if (WF_UNLIKELY(q->asked || !wf_is_unset(q->container)))
        return queue_ask_at_bound(vm, q, putting, out);
    *out = queue_is_count_at_bound(q, putting, (int64_t)q->count);
    return true;
}

/* ---- items ---- */

static bool queue_grow(wf_vm *vm, wf_queue *q)
{
    size_t capacity = q->items ? q->items->length * 2 : 8;
    wf_array *a = wf_heap_new_array(vm, capacity);
    if (!a)
        return false;
    for (size_t i = 0; i < q->count; i++)
        a->items[i] = q->items->items[(q->first + i) & (q->items->length - 1)];
    q->items = a;
    q->first = 0;
    wf_heap_barrier(vm, q);
    return true;
}

/* Where the heap of a PriorityQueue lies, after a comparison that may have done anything to it: moved it to a list that scripts see, even. NULL with an
 * exception: it has no longer n items. */
static wf_array *queue_heap_items(wf_vm *vm, wf_queue *q, size_t n)
{
    wf_list *shown = wf_is_list(q->container) ? wf_as_list(q->container) : NULL;
    if ((shown ? shown->count : q->count) == n)
        return shown ? shown->array : q->items;
    wf_raise(vm, WF_EXC_RuntimeError, "list changed size during iteration");
    return NULL;
}

static void queue_swap(wf_vm *vm, wf_array *a, size_t i, size_t j)
{
    wf_value item = a->items[i];
    wf_heap_store(vm, a, &a->items[i], a->items[j]);
    wf_heap_store(vm, a, &a->items[j], item);
}

/* heapq's sift towards the root, with the comparisons of CPython's: new < parent. */
static bool queue_sift_up(wf_vm *vm, wf_queue *q, size_t i, size_t n)
{
    wf_array *a = queue_heap_items(vm, q, n);
    while (a && i > 0) {
        size_t parent = (i - 1) / 2;
        int less = wf_op_less(vm, a->items[i], a->items[parent]);
        if (less < 0 || !(a = queue_heap_items(vm, q, n)))
            return false;
        if (!less)
            break;
        queue_swap(vm, a, i, parent);
        i = parent;
    }
    return a != NULL;
}

/* To the bottom by the smaller children, then up again: heapq's way, so that equal items come out in its order. */
static bool queue_sift_down(wf_vm *vm, wf_queue *q)
{
    size_t i = 0, n = q->count;
    wf_array *a = q->items;
    for (size_t child = 1; child < n; child = 2 * i + 1) {
        if (child + 1 < n) {
            int less = wf_op_less(vm, a->items[child], a->items[child + 1]);
            if (less < 0 || !(a = queue_heap_items(vm, q, n)))
                return false;
            child += !less;
        }
        queue_swap(vm, a, i, child);
        i = child;
    }
    return queue_sift_up(vm, q, i, n);
}

/* heapq's function, by which CPython keeps a PriorityQueue's list. */
static bool queue_heap(wf_vm *vm, const char *function, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *module = wf_str_intern_z(vm, "heapq"), *name = module ? wf_str_intern_z(vm, function) : NULL;
    wf_value heapq, f;
    return name && wf_import(vm, module, NULL, WF_NONE, 0, &heapq) && wf_attr_get(vm, heapq, name, &f) && wf_call(vm, f, args, n, out);
}

static WF_COLD bool queue_push_container(wf_vm *vm, wf_queue *q, wf_value v)
{
    wf_value args[2] = {q->container, v}, ignored;
    return q->order == QUEUE_PRIORITY ? queue_heap(vm, "heappush", args, 2, &ignored) : wf_call_method(vm, q->container, "append", &v, 1, &ignored);
}

static inline bool queue_push(wf_vm *vm, wf_queue *q, wf_value v)
{
    if (WF_UNLIKELY(!wf_is_unset(q->container)))
        return queue_push_container(vm, q, v);
    if ((!q->items || q->count == q->items->length) && !queue_grow(vm, q))
        return false;
    size_t at = (q->first + q->count) & (q->items->length - 1);
    q->count++;
    wf_heap_store(vm, q->items, &q->items->items[at], v);
    return q->order != QUEUE_PRIORITY || queue_sift_up(vm, q, q->count - 1, q->count);
}

static bool queue_pop(wf_vm *vm, wf_queue *q, wf_value *out)
{
    if (WF_UNLIKELY(!wf_is_unset(q->container)))
        return q->order == QUEUE_PRIORITY ? queue_heap(vm, "heappop", &q->container, 1, out)
                                          : wf_call_method(vm, q->container, q->order == QUEUE_FIFO ? "popleft" : "pop", NULL, 0, out);
    if (q->count == 0)
        return wf_raise(vm, WF_EXC_IndexError, q->order == QUEUE_FIFO ? "pop from an empty deque" : q->order == QUEUE_LIFO ? "pop from empty list"
                                                                                                                          : "index out of range");
    size_t last = (q->first + q->count - 1) & (q->items->length - 1);
    if (q->order == QUEUE_FIFO) {
        *out = q->items->items[q->first];
        q->items->items[q->first] = WF_NONE;
        q->first = (q->first + 1) & (q->items->length - 1);
        q->count--;
        return true;
    }
    wf_value v = q->items->items[last];
    q->items->items[last] = WF_NONE;
    q->count--;
    *out = v;
    if (q->order == QUEUE_LIFO || q->count == 0)
        return true;
    *out = q->items->items[0];
    wf_heap_store(vm, q->items, &q->items->items[0], v);
    return queue_sift_down(vm, q);
}

/* Moves the items to a deque or list that scripts may see and change. */
static bool queue_show_container(wf_vm *vm, wf_queue *q)
{
    wf_str *module = wf_str_intern_z(vm, "collections"), *name = module ? wf_str_intern_z(vm, "deque") : NULL;
    wf_list *items = name ? wf_list_new(vm, q->count) : NULL;
    wf_value collections, deque, container;
    for (size_t i = 0; items && i < q->count; i++)
        if (!wf_list_append(vm, items, q->items->items[(q->first + i) & (q->items->length - 1)]))
            return false;
    if (!items)
        return false;
    wf_value list = wf_from_obj(items);
    container = list;
    if (q->order == QUEUE_FIFO && !(wf_import(vm, module, NULL, WF_NONE, 0, &collections) && wf_attr_get(vm, collections, name, &deque) &&
                                    wf_call(vm, deque, &list, 1, &container)))
        return false;
    wf_heap_store(vm, q, &q->container, container);
    q->items = NULL;
    q->first = q->count = 0;
    return true;
}

/* ---- waking ---- */

/* The first who still waits; those before it leave the line. */
static void queue_wake(wf_vm *vm, wf_waiters *waiters)
{
    wf_future *f;
    while ((f = wf_waiters_pop(waiters)) != NULL)
        if (!wf_future_done(f)) {
            wf_future_set_result(vm, f, WF_NONE);
            return;
        }
}

static void queue_wake_all(wf_vm *vm, wf_waiters *waiters)
{
    while (waiters->count)
        queue_wake(vm, waiters);
}

static void queue_finished(wf_vm *vm, wf_queue *q)
{
    uint32_t position = 0;
    wf_future *f;
    while (wf_waiters_next(q->joiners, &position, &f))
        if (!wf_future_done(f))
            wf_future_set_result(vm, f, WF_TRUE);
}

static bool queue_put_now(wf_vm *vm, wf_queue *q, wf_value v)
{
    if (q->shut)
        return wf_raise_args(vm, WF_EXC_QueueShutDown, NULL, 0);
    bool full;
    wf_value ignored;
    if (!queue_is_at_bound(vm, q, true, &full) || full)
        return full && wf_raise_args(vm, WF_EXC_QueueFull, NULL, 0);
    if (!(q->asked ? wf_call_method(vm, wf_from_obj(q), "_put", &v, 1, &ignored) : queue_push(vm, q, v)))
        return false;
    q->unfinished++;
    queue_wake(vm, q->getters);
    return true;
}

static bool queue_take(wf_vm *vm, wf_queue *q, wf_value *out)
{
    return q->asked ? wf_call_method(vm, wf_from_obj(q), "_get", NULL, 0, out) : queue_pop(vm, q, out);
}

static bool queue_get_now(wf_vm *vm, wf_queue *q, wf_value *out)
{
    bool empty;
    if (!queue_is_at_bound(vm, q, false, &empty) || empty)
        return empty && wf_raise_args(vm, q->shut ? WF_EXC_QueueShutDown : WF_EXC_QueueEmpty, NULL, 0);
    if (!queue_take(vm, q, out))
        return false;
    queue_wake(vm, q->putters);
    return true;
}

/* ---- put and get ---- */

enum { QUEUE_SELF, QUEUE_ITEM, QUEUE_FUTURE, QUEUE_PLACE, QUEUE_VALUES };

static wf_status queue_wait(wf_vm *vm, wf_native_coro *self, wf_waiters *line, wf_value *out)
{
    wf_queue *q = queue_self(self->values[QUEUE_SELF]);
    wf_loop *l;
    wf_future *f = wf_waiters_bind(vm, wf_from_obj(q), &q->loop, &l) ? wf_future_new(vm, l) : NULL;
    if (!f || !wf_waiters_add(vm, line, f, &self->values[QUEUE_PLACE]))
        return WF_RAISED;
    self->values[QUEUE_FUTURE] = wf_from_obj(f);
    self->state = 1;
    wf_heap_barrier(vm, self);
    return wf_future_await(vm, self, f, out);
}

/* Thrown out of the line: the place is given up, and a wake-up that came in vain is passed on. */
static wf_status queue_thrown(wf_vm *vm, wf_native_coro *self, wf_waiters *line, bool putting, wf_value error)
{
    wf_future *f = wf_as_future(self->values[QUEUE_FUTURE]);
    bool still;
    wf_future_cancel(vm, f, WF_NONE);
    wf_waiters_remove(line, self->values[QUEUE_PLACE]);
    if (!queue_is_at_bound(vm, queue_self(self->values[QUEUE_SELF]), putting, &still))
        return WF_RAISED;
    if (!still && f->state != WF_FUTURE_CANCELLED)
        queue_wake(vm, line);
    wf_raise_value(vm, error);
    return WF_RAISED;
}

/* The waiting of put and get. True: there is nothing to wait for any more. Else *status says what came of it. */
static inline __attribute__((always_inline)) bool queue_waited(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, bool putting, wf_status *status, wf_value *out)
{
    wf_queue *q = queue_self(self->values[QUEUE_SELF]);
    wf_waiters *line = putting ? q->putters : q->getters;
    bool wait;
    *status = WF_RAISED;
    if (self->state) {
        if (mode != WF_THROW && !wf_future_result(vm, wf_as_future(self->values[QUEUE_FUTURE]), out)) {
            mode = WF_THROW;
            sent = wf_error_take(vm);
        }
        if (mode == WF_THROW) {
            *status = queue_thrown(vm, self, line, putting, sent);
            return false;
        }
    }
    if (!queue_is_at_bound(vm, q, putting, &wait))
        return false;
    if (!wait)
        return true;
    if (q->shut && ((!putting && !queue_is_at_bound(vm, q, false, &wait)) || wait)) { /* get() asks twice, as CPython's */
        if (!wf_error_pending(vm))
            wf_raise_args(vm, WF_EXC_QueueShutDown, NULL, 0);
        return false;
    }
    *status = queue_wait(vm, self, line, out);
    return false;
}

static wf_status queue_put_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_queue *q = queue_self(self->values[QUEUE_SELF]);
    wf_value *item = &self->values[QUEUE_ITEM];
    wf_status status;
    if (!queue_waited(vm, self, mode, sent, true, &status, out))
        return status;
    *out = WF_NONE;
    if (q->asked)
        return wf_call_method(vm, wf_from_obj(q), "put_nowait", item, 1, out) ? WF_RETURNED : WF_RAISED;
    return queue_put_now(vm, q, *item) ? WF_RETURNED : WF_RAISED;
}

static wf_status queue_get_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_queue *q = queue_self(self->values[QUEUE_SELF]);
    wf_status status;
    if (!queue_waited(vm, self, mode, sent, false, &status, out))
        return status;
    if (q->asked)
        return wf_call_method(vm, wf_from_obj(q), "get_nowait", NULL, 0, out) ? WF_RETURNED : WF_RAISED;
    return queue_get_now(vm, q, out) ? WF_RETURNED : WF_RAISED;
}

static wf_native_coro *queue_coro(wf_vm *vm, const char *name, wf_status (*step)(wf_vm *, wf_native_coro *, wf_resume_mode, wf_value, wf_value *),
                                  wf_value self, wf_value item)
{
    wf_native_coro *c = wf_native_coro_new(vm, name, step, QUEUE_VALUES);
    if (c) {
        c->values[QUEUE_SELF] = self;
        c->values[QUEUE_ITEM] = item;
        c->values[QUEUE_FUTURE] = WF_NONE;
    }
    return c;
}

static bool queue_m_put(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_queue *q = queue_self(args[0]);
    (void)n;
    bool full = true;
    if (vm->awaited_call && !q->asked && !queue_is_at_bound(vm, q, true, &full))
        return false;
    if (!full) {
        *out = wf_runtime_ready(vm, WF_NONE);
        return queue_put_now(vm, q, args[1]);
    }
    wf_native_coro *c = queue_coro(vm, "Queue.put", queue_put_step, args[0], args[1]);
    *out = c ? wf_from_obj(c) : WF_UNSET;
    return c != NULL;
}
static bool queue_m_get(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_queue *q = queue_self(args[0]);
    (void)n;
    bool empty = true;
    if (vm->awaited_call && !q->asked && !queue_is_at_bound(vm, q, false, &empty))
        return false;
    if (!empty) {
        wf_value item;
        if (!queue_get_now(vm, q, &item))
            return false;
        *out = wf_runtime_ready(vm, item);
        return true;
    }
    wf_native_coro *c = queue_coro(vm, "Queue.get", queue_get_step, args[0], WF_NONE);
    *out = c ? wf_from_obj(c) : WF_UNSET;
    return c != NULL;
}
static bool queue_m_put_nowait(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return queue_put_now(vm, queue_self(args[0]), args[1]);
}
static bool queue_m_get_nowait(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return queue_get_now(vm, queue_self(args[0]), out);
}
static bool queue_m_qsize(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t size;
    (void)n;
    bool good = queue_size(vm, queue_self(args[0]), &size);
    *out = wf_fix(size);
    return good;
}
static bool queue_m_empty(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_queue *q = queue_self(args[0]);
    (void)n;
    int truth = wf_is_unset(q->container) ? q->count != 0 : wf_op_truth(vm, q->container);
    *out = wf_bool(truth == 0);
    return truth >= 0;
}
static bool queue_m_full(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_queue *q = queue_self(args[0]);
    wf_value size = WF_NONE;
    (void)n;
    *out = WF_FALSE;
    if (q->maxsize <= 0)
        return true;
    if (!(q->asked ? wf_call_method(vm, args[0], "qsize", NULL, 0, &size) : queue_m_qsize(vm, args, 1, &size)))
        return false;
    int less = wf_op_less(vm, size, q->limit);
    *out = wf_bool(less == 0);
    return less >= 0;
}

/* ---- what subclasses override ---- */

static bool queue_m_init(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_queue *q = queue_self(args[0]);
    (void)vm, (void)n;
    q->items = NULL;
    q->first = q->count = 0;
    q->container = WF_UNSET;
    *out = WF_NONE;
    return true;
}
static bool queue_m_own_put(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return queue_push(vm, queue_self(args[0]), args[1]);
}
static bool queue_m_own_get(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return queue_pop(vm, queue_self(args[0]), out);
}

/* ---- task_done, join, shutdown ---- */

static bool queue_m_task_done(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_queue *q = queue_self(args[0]);
    (void)n;
    *out = WF_NONE;
    if (q->unfinished <= 0)
        return wf_raise(vm, WF_EXC_ValueError, "task_done() called too many times");
    if (--q->unfinished == 0)
        queue_finished(vm, q);
    return true;
}

static wf_status queue_join_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_queue *q = queue_self(self->values[QUEUE_SELF]);
    if (self->state) {
        wf_value f = self->values[QUEUE_FUTURE];
        bool ok = mode == WF_THROW ? wf_raise_value(vm, sent) : wf_future_result(vm, wf_as_future(f), out);
        wf_waiters_remove(q->joiners, self->values[QUEUE_PLACE]);
        *out = WF_NONE;
        return ok ? WF_RETURNED : WF_RAISED;
    }
    *out = WF_NONE;
    return q->unfinished > 0 ? queue_wait(vm, self, q->joiners, out) : WF_RETURNED;
}

static bool queue_m_join(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_native_coro *c = queue_coro(vm, "Queue.join", queue_join_step, args[0], WF_NONE);
    *out = c ? wf_from_obj(c) : WF_UNSET;
    return c != NULL;
}

static bool queue_m_shutdown(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_queue *q = queue_self(args[0]);
    int immediate = wf_is_unset(args[1]) ? 0 : wf_op_truth(vm, args[1]);
    (void)n;
    *out = WF_NONE;
    if (immediate < 0)
        return false;
    q->shut = true;
    for (bool empty; immediate;) {
        wf_value dropped;
        if (!queue_is_at_bound(vm, q, false, &empty))
            return false;
        if (empty)
            break;
        if (!queue_take(vm, q, &dropped) || !wf_budget_charge(vm, 1))
            return false;
        if (q->unfinished > 0)
            q->unfinished--;
    }
    if (immediate && q->unfinished == 0)
        queue_finished(vm, q);
    queue_wake_all(vm, q->getters);
    queue_wake_all(vm, q->putters);
    return true;
}

static bool queue_get_maxsize(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = queue_self(self)->limit;
    return true;
}

/* What CPython's Queue._format gives. */
static bool queue_describe(wf_vm *vm, wf_builder *b, wf_queue *q)
{
    int shown = wf_is_unset(q->container) ? 0 : wf_op_truth(vm, q->container);
    wf_list *items = shown > 0 ? wf_list_of_iterable(vm, q->container) : NULL;
    if (shown < 0 || (shown && !items))
        return false;
    wf_builder_printf(b, "maxsize=%R", q->limit);
    if (items)
        wf_builder_printf(b, " _queue=%R", wf_from_obj(items));
    if (q->count) {
        wf_builder_z(b, " _queue=[");
        for (size_t i = 0; i < q->count; i++)
            wf_builder_printf(b, "%s%R", i ? ", " : "", q->items->items[(q->first + i) & (q->items->length - 1)]);
        wf_builder_z(b, "]");
    }
    if (q->getters->count)
        wf_builder_printf(b, " _getters[%u]", (unsigned)q->getters->count);
    if (q->putters->count)
        wf_builder_printf(b, " _putters[%u]", (unsigned)q->putters->count);
    if (q->unfinished)
        wf_builder_printf(b, " tasks=%lld", (long long)q->unfinished);
    if (q->shut)
        wf_builder_z(b, " shutdown");
    return true;
}

static bool queue_show(wf_vm *vm, wf_value self, bool named, bool placed, wf_value *out)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    if (named)
        wf_builder_printf(&b, "<%N ", wf_type_of(vm, self));
    if (placed)
        wf_builder_printf(&b, "at 0x%llx ", (unsigned long long)(uintptr_t)wf_obj(self));
    if (!queue_describe(vm, &b, queue_self(self)))
        return false;
    if (named)
        wf_builder_z(&b, ">");
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool queue_repr(wf_vm *vm, wf_value self, wf_value *out) { return queue_show(vm, self, true, true, out); }
static bool queue_str(wf_vm *vm, wf_value self, wf_value *out) { return queue_show(vm, self, true, false, out); }
static bool queue_m_format(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return queue_show(vm, args[0], false, false, out);
}

/* ---- CPython's private attributes ---- */

static bool queue_get_getters(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(queue_self(self)->getters);
    return true;
}
static bool queue_get_putters(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(queue_self(self)->putters);
    return true;
}
static bool queue_get_container(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_queue *q = queue_self(self);
    bool good = !wf_is_unset(q->container) || queue_show_container(vm, q);
    *out = q->container;
    return good;
}
static bool queue_set_container(wf_vm *vm, wf_value self, wf_value v)
{
    wf_value ignored;
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_AttributeError, "cannot delete attribute '_queue'");
    if (!queue_m_init(vm, &self, 1, &ignored))
        return false;
    wf_heap_store(vm, queue_self(self), &queue_self(self)->container, v);
    return true;
}
static bool queue_get_shut(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(queue_self(self)->shut);
    return true;
}
static bool queue_get_unfinished(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_int_from_i64(vm, queue_self(self)->unfinished);
    return !wf_is_unset(*out);
}
static bool queue_set_unfinished(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_AttributeError, "cannot delete attribute '_unfinished_tasks'");
    return wf_int_index(vm, v, &queue_self(self)->unfinished);
}

static bool queue_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

/* ---- making ---- */

/* A queue is full when it has so many items or more. */
static bool queue_limit(wf_vm *vm, wf_value given, int64_t *out)
{
    double number;
    if (!wf_is_float(given) || !wf_float_operand(given, &number))
        return wf_int_index_clipped(vm, given, out);
    *out = number > 0 ? number < 9e18 ? (int64_t)ceil(number) : INT64_MAX : 0;
    return true;
}

/* The arguments are __init__'s, which a subclass may have replaced. */
static bool queue_make_order(wf_vm *vm, wf_type *cls, wf_queue_order order, wf_value *out)
{
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_queue *q = queue_self(*out);
    q->order = (uint8_t)order;
    q->asked = cls->head.flags & WF_TYPE_SCRIPT;
    q->container = WF_UNSET;
    q->limit = wf_fix(0);
    q->loop = WF_NONE;
    q->getters = wf_waiters_new(vm);
    q->putters = q->getters ? wf_waiters_new(vm) : NULL;
    q->joiners = q->putters ? wf_waiters_new(vm) : NULL;
    wf_heap_barrier(vm, q);
    return q->joiners != NULL;
}
static bool queue_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    return queue_make_order(vm, cls, QUEUE_FIFO, out);
}
static bool lifo_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    return queue_make_order(vm, cls, QUEUE_LIFO, out);
}
static bool priority_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    return queue_make_order(vm, cls, QUEUE_PRIORITY, out);
}
static bool queue_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value given, ignored;
    int64_t maxsize = 0;
    if (!wf_native_bind_args(vm, "Queue.__init__", "(maxsize=0)", args, n, kwnames, &given, 1) ||
        (!wf_is_unset(given) && !queue_limit(vm, given, &maxsize)))
        return false;
    queue_self(self)->maxsize = maxsize;
    given = wf_is_unset(given) ? wf_fix(0) : given;
    wf_heap_store(vm, queue_self(self), &queue_self(self)->limit, given);
    return !queue_self(self)->asked || wf_call_method(vm, self, "_init", &given, 1, &ignored);
}

/* ---- for as_completed ---- */

wf_value wf_queue_make(wf_vm *vm)
{
    wf_value out;
    return queue_make_order(vm, vm->kind_types[WF_KIND_QUEUE], QUEUE_FIFO, &out) ? out : WF_UNSET;
}

bool wf_queue_put(wf_vm *vm, wf_value queue, wf_value item) { return queue_put_now(vm, queue_self(queue), item); }

wf_value wf_queue_getter(wf_vm *vm, wf_value queue)
{
    wf_native_coro *c = queue_coro(vm, "Queue.get", queue_get_step, queue, WF_NONE);
    return c ? wf_from_obj(c) : WF_UNSET;
}

static void queue_mark(wf_vm *vm, wf_object *o)
{
    wf_queue *q = (wf_queue *)o;
    wf_heap_mark_object(vm, q->items);
    wf_heap_mark_object(vm, q->getters);
    wf_heap_mark_object(vm, q->putters);
    wf_heap_mark_object(vm, q->joiners);
    wf_heap_mark_value(vm, q->container);
    wf_heap_mark_value(vm, q->limit);
    wf_heap_mark_value(vm, q->loop);
}

bool wf_queues_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {
        {"put", queue_m_put, "(self, item)", "Coroutine that puts an item in, waiting for room."},
        {"put_nowait", queue_m_put_nowait, "(self, item)", "Put an item in; QueueFull when there is no room."},
        {"get", queue_m_get, "(self)", "Coroutine that takes an item out, waiting for one."},
        {"get_nowait", queue_m_get_nowait, "(self)", "Take an item out; QueueEmpty when there is none."},
        {"_init", queue_m_init, "(self, maxsize)", "Begin without items. For subclasses to override, as _put and _get."},
        {"_put", queue_m_own_put, "(self, item)", "Put an item in; there is room."},
        {"_get", queue_m_own_get, "(self)", "Take an item out; there is one."},
        {"qsize", queue_m_qsize, "(self)", "Number of items."},
        {"empty", queue_m_empty, "(self)", "Whether there is no item."},
        {"full", queue_m_full, "(self)", "Whether there is no room."},
        {"task_done", queue_m_task_done, "(self)", "Say that an item taken out has been worked on."},
        {"join", queue_m_join, "(self)", "Coroutine that waits until every item has been worked on."},
        {"_format", queue_m_format, "(self)", "What repr() says of the queue's state."},
        {"shutdown", queue_m_shutdown, "(self, immediate=False)", "Refuse further items; get() raises QueueShutDown once it is empty."},
        {0}};
    static const wf_native_row classmethods[] = {{"__class_getitem__", queue_class_getitem, "(cls, item, /)", "See PEP 585"}, {0}};
    static const wf_getset_row getset[] = {{"maxsize", queue_get_maxsize, NULL, "number of items that find room; 0: any"},
                                           {"_maxsize", queue_get_maxsize, NULL, "the same"},
                                           {"_queue", queue_get_container, queue_set_container, "the items, in a deque or list"},
                                           {"_is_shutdown", queue_get_shut, NULL, "whether shutdown() was called"},
                                           {"_getters", queue_get_getters, NULL, "who waits for an item, in order"},
                                           {"_putters", queue_get_putters, NULL, "who waits for room, in order"},
                                           {"_unfinished_tasks", queue_get_unfinished, queue_set_unfinished, "items that have not been worked on"},
                                           {0}};
    static const wf_slots fifo_slots = {.repr = queue_repr, .str = queue_str, .make = queue_make, .init = queue_init};
    static const wf_slots lifo_slots = {.repr = queue_repr, .str = queue_str, .make = lifo_make, .init = queue_init};
    static const wf_slots priority_slots = {.repr = queue_repr, .str = queue_str, .make = priority_make, .init = queue_init};
    static const wf_native_type fifo = {.name = "Queue", .flags = WF_TYPE_WEAK, .doc = "First in, first out, between tasks.", .module = "asyncio.queues", .kind = WF_KIND_QUEUE,
                                        .size = sizeof(wf_queue), .slots = &fifo_slots, .methods = methods, .classmethods = classmethods,
                                        .getset = getset};
    static const wf_native_type lifo = {.name = "LifoQueue", .flags = WF_TYPE_WEAK, .doc = "A Queue that gives the latest item first.", .module = "asyncio.queues",
                                        .kind = WF_KIND_QUEUE, .size = sizeof(wf_queue), .slots = &lifo_slots};
    static const wf_native_type priority = {.name = "PriorityQueue", .flags = WF_TYPE_WEAK, .doc = "A Queue that gives the smallest item first.", .module = "asyncio.queues",
                                            .kind = WF_KIND_QUEUE, .size = sizeof(wf_queue), .slots = &priority_slots};
    vm->kind_infos[WF_KIND_QUEUE] = (wf_kind_info){.name = "Queue", .mark = queue_mark};
    wf_type *base = wf_native_new_type(vm, &fifo, NULL), *l = base ? wf_native_new_type(vm, &lifo, base) : NULL;
    wf_type *p = l ? wf_native_new_type(vm, &priority, base) : NULL;
    return p && wf_dict_set_z(vm, m->dict, "Queue", wf_from_obj(base)) && wf_dict_set_z(vm, m->dict, "LifoQueue", wf_from_obj(l)) &&
           wf_dict_set_z(vm, m->dict, "PriorityQueue", wf_from_obj(p));
}
