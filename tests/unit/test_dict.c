/* Dicts from C: names, namespace cells, both ends, and random operations against a plain model. */
#include "object/dict.h"
#include "object/hashindex.h"

#include <criterion/criterion.h>

static wf_vm *vm;
static wf_entry_mark mark;

static void open_vm(void)
{
    vm = wf_vm_open(&wf_host_default, 0);
    cr_assert(vm != NULL);
    wf_vm_enter_at(vm, &mark, (char *)__builtin_frame_address(0) + 2048); /* the test's own frame is the caller's */
}
static void close_vm(void)
{
    cr_expect(!wf_error_pending(vm));
    wf_vm_leave(vm, &mark);
    wf_vm_close(vm);
}
TestSuite(dict, .init = open_vm, .fini = close_vm);

static wf_str *name_of(const char *text)
{
    wf_str *s = wf_str_intern_z(vm, text);
    cr_assert(s != NULL);
    return s;
}
static wf_dict *new_dict(uint16_t flags)
{
    wf_dict *d = wf_dict_new(vm, 0);
    cr_assert(d != NULL);
    d->head.flags |= flags;
    return d;
}

Test(dict, names_are_found_whether_interned_or_not)
{
    wf_dict *d = new_dict(0);
    wf_value out;
    wf_str *loose = wf_str_new_z(vm, "key");
    cr_assert(wf_dict_set(vm, d, wf_from_obj(loose), wf_fix(1)));
    cr_expect(wf_dict_get_name(vm, d, name_of("key"), &out));
    cr_expect_eq(wf_fix_get(out), 1);
    cr_expect(!wf_dict_get_name(vm, d, name_of("other"), &out));
    cr_assert(wf_dict_set_name(vm, d, name_of("key"), wf_fix(2)));
    cr_expect_eq(d->count, 1);
}

Test(dict, numbers_that_are_equal_are_one_key)
{
    wf_dict *d = new_dict(0);
    wf_value out, one = wf_float_new(vm, 1.0), huge = wf_float_new(vm, 1e300);
    cr_assert(wf_dict_set(vm, d, wf_fix(1), wf_fix(10)));
    cr_assert(wf_dict_set(vm, d, one, wf_fix(20)));
    cr_assert(wf_dict_set(vm, d, WF_TRUE, wf_fix(30)));
    cr_assert(wf_dict_set(vm, d, huge, wf_fix(40)));
    cr_expect_eq(d->count, 2);
    cr_expect_eq(wf_dict_get(vm, d, wf_fix(1), &out), 1);
    cr_expect_eq(wf_fix_get(out), 30);
    cr_expect_eq(wf_dict_get(vm, d, wf_float_new(vm, 1e300), &out), 1);
    cr_expect_eq(wf_dict_get(vm, d, wf_fix(0), &out), 0);
}

Test(dict, a_namespace_cell_follows_its_name)
{
    wf_dict *d = new_dict(WF_DICT_NAMESPACE);
    wf_value out;
    cr_assert(wf_dict_set_name(vm, d, name_of("x"), wf_fix(1)));
    cr_expect_null(wf_dict_cell(vm, d, name_of("absent")));
    wf_cell *cell = wf_dict_cell(vm, d, name_of("x"));
    cr_assert(cell != NULL);
    cr_expect_eq(wf_fix_get(cell->value), 1);
    cr_expect_eq(wf_dict_cell(vm, d, name_of("x")), cell, "asked twice, the same cell");

    cr_assert(wf_dict_set(vm, d, wf_from_obj(name_of("x")), wf_fix(2)));
    cr_expect_eq(wf_fix_get(cell->value), 2, "a store goes into the cell");
    cell->value = wf_fix(3);
    cr_expect(wf_dict_get_name(vm, d, name_of("x"), &out));
    cr_expect_eq(wf_fix_get(out), 3, "a read comes out of it");
    wf_dict *copy = wf_dict_copy(vm, d);
    cr_assert(copy && wf_dict_get_name(vm, copy, name_of("x"), &out));
    cr_expect_eq(wf_fix_get(out), 3);
    cell->value = wf_fix(4);
    cr_assert(wf_dict_get_name(vm, copy, name_of("x"), &out));
    cr_expect_eq(wf_fix_get(out), 3, "a copy has values of its own");

    cr_expect_eq(wf_dict_delete(vm, d, wf_from_obj(name_of("x")), &out), 1);
    cr_expect_eq(wf_fix_get(out), 4);
    cr_expect(wf_is_unset(cell->value), "a deleted name unsets its cell");
    cr_assert(wf_dict_set_name(vm, d, name_of("x"), wf_fix(5)));
    cr_expect(wf_is_unset(cell->value), "and the name's next life has another");
    cell = wf_dict_cell(vm, d, name_of("x"));
    cr_assert(cell != NULL);
    wf_dict_clear(vm, d);
    cr_expect(wf_is_unset(cell->value));
}

Test(dict, used_as_a_queue_it_does_not_grow)
{
    wf_dict *d = new_dict(0);
    wf_value key, value;
    for (int64_t i = 0; i < 100; i++)
        cr_assert(wf_dict_set(vm, d, wf_fix(i), wf_fix(i)));
    for (int64_t i = 0; i < 100000; i++) {
        cr_assert(wf_dict_pop_first(d, &key, &value));
        cr_assert_eq(wf_fix_get(key), i);
        cr_assert(wf_dict_set(vm, d, wf_fix(i + 100), wf_fix(i)));
    }
    cr_expect_eq(d->count, 100);
    cr_expect_leq(d->capacity, 400);
}

/* ---- random operations against an array of pairs in order ---- */
typedef struct pair {
    int64_t key, value;
} pair;
typedef struct model {
    pair items[4096];
    size_t count;
    uint64_t seed;
} model;

static uint64_t draw(model *m, uint64_t below)
{
    m->seed = m->seed * 6364136223846793005u + 1442695040888963407u;
    return (m->seed >> 33) % below;
}
static size_t place(const model *m, int64_t key)
{
    size_t i = 0;
    while (i < m->count && m->items[i].key != key)
        i++;
    return i;
}
static void take_out(model *m, size_t i)
{
    m->count--;
    memmove(&m->items[i], &m->items[i + 1], (m->count - i) * sizeof(pair));
}
static void put(model *m, wf_dict *d, int64_t key, int64_t value)
{
    size_t i = place(m, key);
    cr_assert(wf_dict_set(vm, d, wf_fix(key), wf_fix(value)));
    m->items[i] = (pair){key, value};
    m->count += i == m->count;
}
static void move(model *m, wf_dict *d, int64_t key, bool to_end)
{
    size_t i = place(m, key);
    cr_assert_eq(wf_dict_move(vm, d, wf_fix(key), to_end), i < m->count);
    if (i == m->count)
        return;
    pair moved = m->items[i];
    take_out(m, i);
    size_t at = to_end ? m->count : 0;
    memmove(&m->items[at + 1], &m->items[at], (m->count - at) * sizeof(pair));
    m->items[at] = moved;
    m->count++;
}
static void remove_key(model *m, wf_dict *d, int64_t key)
{
    size_t i = place(m, key);
    wf_value old;
    cr_assert_eq(wf_dict_delete(vm, d, wf_fix(key), &old), i < m->count);
    if (i == m->count)
        return;
    cr_assert_eq(wf_fix_get(old), m->items[i].value);
    take_out(m, i);
}
static void pop_end(model *m, wf_dict *d, bool last)
{
    wf_value key, value;
    bool popped = last ? wf_dict_pop_last(d, &key, &value) : wf_dict_pop_first(d, &key, &value);
    cr_assert_eq(popped, m->count > 0);
    if (!popped)
        return;
    size_t i = last ? m->count - 1 : 0;
    cr_assert_eq(wf_fix_get(key), m->items[i].key);
    cr_assert_eq(wf_fix_get(value), m->items[i].value);
    take_out(m, i);
}
static void check(const model *m, wf_dict *d)
{
    size_t pos = 0, n = 0;
    wf_value key, value;
    cr_assert_eq(d->count, m->count);
    for (; wf_dict_next(d, &pos, &key, &value); n++) {
        cr_assert_lt(n, m->count);
        cr_assert_eq(wf_fix_get(key), m->items[n].key);
        cr_assert_eq(wf_fix_get(value), m->items[n].value);
    }
    cr_assert_eq(n, m->count);
    for (pos = SIZE_MAX; wf_dict_previous(d, &pos, &key, &value);)
        cr_assert_eq(wf_fix_get(key), m->items[--n].key);
    cr_assert_eq(n, 0);
    for (size_t i = 0; i < m->count; i++)
        cr_assert_eq(wf_dict_get(vm, d, wf_fix(m->items[i].key), &value), 1);
}

Test(dict, random_operations_keep_the_order)
{
    static model m;
    for (uint64_t round = 0; round < 60; round++) {
        wf_dict *d = new_dict(0);
        uint64_t range = (uint64_t[]){6, 60, 1500}[round % 3];
        m.count = 0;
        m.seed = round + 1;
        for (int step = 0; step < 1500; step++) {
            int64_t key = (int64_t)draw(&m, range) - 3;
            uint64_t what = draw(&m, 16);
            if (what < 7)
                put(&m, d, key, step);
            else if (what < 10)
                remove_key(&m, d, key);
            else if (what < 12)
                pop_end(&m, d, what == 10);
            else if (what < 15)
                move(&m, d, key, what != 12);
            else if (draw(&m, 60) == 0)
                wf_dict_clear(vm, d), m.count = 0;
            if (step % 50 == 0)
                check(&m, d);
        }
        check(&m, d);
        wf_dict *copy = wf_dict_copy(vm, d);
        cr_assert(copy != NULL);
        check(&m, copy);
        cr_assert_eq(wf_dict_equal(vm, copy, d), 1);
    }
}
