/* Shapes: how instances of a script class grow, what inline caches may remember of them, and that nothing
 * outlives its class. */
#include "object/type_state.h"

#include <criterion/criterion.h>
#include <stdio.h>

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
TestSuite(shape, .init = open_vm, .fini = close_vm);

static wf_str *name_of(const char *text)
{
    wf_str *s = wf_str_intern_z(vm, text);
    cr_assert(s != NULL);
    return s;
}
static wf_type *class_of(const char *name, wf_type *base)
{
    wf_value b = wf_from_obj(base ? base : wf_type_builtin(vm, WF_KIND_OBJECT));
    wf_type *t = wf_type_make(vm, wf_type_builtin(vm, WF_KIND_TYPE), name_of(name), wf_tuple_from(vm, &b, 1),
                              wf_dict_new(vm, 0));
    cr_assert(t != NULL);
    return t;
}
static wf_value instance_of(wf_type *t)
{
    wf_value v = wf_type_new_instance(vm, t);
    cr_assert(!wf_is_unset(v));
    return v;
}
static void set(wf_value v, const char *name, int64_t i)
{
    cr_assert(wf_attr_set(vm, v, name_of(name), wf_fix(i)), "%s", name);
}
static int64_t get(wf_value v, const char *name)
{
    wf_value out;
    cr_assert(wf_attr_get(vm, v, name_of(name), &out), "%s", name);
    return wf_fix_get(out);
}
static const wf_shape *shape_of(wf_value v)
{
    return vm->shapes[wf_obj(v)->shape];
}

Test(shape, same_names_in_the_same_order_share_a_shape)
{
    wf_type *t = class_of("A", NULL);
    wf_value a = instance_of(t), b = instance_of(t), c = instance_of(t);
    set(a, "x", 1), set(a, "y", 2);
    set(b, "x", 3), set(b, "y", 4);
    set(c, "y", 5), set(c, "x", 6);
    cr_expect(wf_obj(a)->shape == wf_obj(b)->shape);
    cr_expect(wf_obj(a)->shape != wf_obj(c)->shape);
    cr_expect(get(a, "x") == 1 && get(b, "y") == 4 && get(c, "x") == 6);
    cr_expect(wf_shape_find(shape_of(a), name_of("y")) == 1);
    cr_expect(wf_shape_find(shape_of(a), name_of("z")) == -1);
}

Test(shape, later_instances_have_room_for_what_earlier_ones_needed)
{
    wf_type *t = class_of("A", NULL);
    wf_value first = instance_of(t);
    char name[16];
    for (int i = 0; i < 20; i++) {
        snprintf(name, sizeof name, "a%d", i);
        set(first, name, i);
    }
    cr_expect(shape_of(first)->count > shape_of(first)->inline_slots);
    wf_value second = instance_of(t);
    cr_expect(shape_of(second)->inline_slots >= 20, "%u", shape_of(second)->inline_slots);
    for (int i = 0; i < 20; i++) {
        snprintf(name, sizeof name, "a%d", i);
        set(second, name, 100 + i);
    }
    for (int i = 0; i < 20; i++) {
        snprintf(name, sizeof name, "a%d", i);
        cr_expect(get(first, name) == i && get(second, name) == 100 + i);
    }
}

Test(shape, too_many_or_odd_names_make_a_dictionary)
{
    wf_value v = instance_of(class_of("A", NULL)), odd = instance_of(class_of("B", NULL));
    char name[16];
    for (int i = 0; i < 200; i++) {
        snprintf(name, sizeof name, "a%d", i);
        set(v, name, i);
    }
    cr_expect(shape_of(v)->dictionary);
    cr_expect(get(v, "a0") == 0 && get(v, "a199") == 199);
    set(odd, "x", 1);
    set(odd, "not a name", 2);
    cr_expect(shape_of(odd)->dictionary && get(odd, "x") == 1 && get(odd, "not a name") == 2);
}

Test(shape, deletion_of_the_last_name_goes_back_and_of_another_makes_a_dictionary)
{
    wf_value v = instance_of(class_of("A", NULL));
    set(v, "x", 1);
    uint32_t before = wf_obj(v)->shape;
    set(v, "y", 2);
    cr_expect(wf_attr_set(vm, v, name_of("y"), WF_UNSET));
    cr_expect(wf_obj(v)->shape == before);
    set(v, "y", 3);
    cr_expect(wf_attr_set(vm, v, name_of("x"), WF_UNSET));
    cr_expect(shape_of(v)->dictionary && get(v, "y") == 3);
    wf_value out;
    cr_expect(wf_attr_find(vm, v, name_of("x"), &out) == 0);
}

Test(shape, a_cache_is_told_of_slots_and_of_class_attributes)
{
    wf_type *t = class_of("A", NULL);
    wf_value v = instance_of(t);
    uint32_t offset = 0;
    wf_cell *cell = NULL;
    wf_shape *next = NULL;
    cr_expect(wf_attr_describe(vm, v, name_of("x"), &offset, &cell) == WF_FIND_NONE);
    cr_expect(wf_attr_describe_store(vm, v, name_of("x"), &offset, &next) == WF_FIND_SLOT && next != NULL);
    set(v, "x", 7);
    cr_expect(shape_of(v) == next);
    cr_assert(wf_attr_describe(vm, v, name_of("x"), &offset, &cell) == WF_FIND_SLOT);
    cr_expect(wf_fix_get(*(wf_value *)(void *)((char *)wf_obj(v) + offset)) == 7);
    cr_expect(wf_attr_describe_store(vm, v, name_of("x"), &offset, &next) == WF_FIND_SLOT && next == NULL);
    set(wf_from_obj(t), "k", 1);
    cr_assert(wf_attr_describe(vm, v, name_of("k"), &offset, &cell) == WF_FIND_CELL);
    set(wf_from_obj(t), "k", 2);
    cr_expect(wf_fix_get(cell->value) == 2, "the cell follows the class");
    set(v, "k", 3);
    cr_expect(wf_attr_describe(vm, v, name_of("k"), &offset, &cell) == WF_FIND_SLOT,
              "the instance shadows the class");
}

Test(shape, attributes_of_subclasses_of_values_of_every_size)
{
    static const wf_kind kinds[] = {WF_KIND_INT,   WF_KIND_STR,  WF_KIND_BYTES, WF_KIND_TUPLE,
                                    WF_KIND_FLOAT, WF_KIND_LIST, WF_KIND_DICT};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        wf_type *native = wf_type_builtin(vm, kinds[i]), *t = class_of("Sub", native);
        wf_value v;
        cr_assert(wf_call(vm, wf_from_obj(t), NULL, 0, &v), "kind %d", kinds[i]);
        cr_expect(wf_type_of(vm, v) == t);
        set(v, "x", 1), set(v, "y", 2);
        wf_heap_collect(vm);
        cr_expect(get(v, "x") == 1 && get(v, "y") == 2, "kind %d", kinds[i]);
        cr_expect(wf_attr_set(vm, v, name_of("x"), WF_UNSET));
        cr_expect(get(v, "y") == 2);
    }
}

static __attribute__((noinline)) void make_classes(int n)
{
    for (int i = 0; i < n; i++)
        set(instance_of(class_of("Short", NULL)), "x", i);
}

Test(shape, a_dead_class_gives_back_its_shapes)
{
    make_classes(50);
    wf_heap_collect(vm);
    uint32_t before = vm->shape_count;
    for (int i = 0; i < 40; i++) {
        make_classes(100);
        wf_heap_collect(vm);
    }
    cr_expect(vm->shape_count < before + 4000, "%u after %u", vm->shape_count, before);
    uint32_t alive = wf_type_builtin(vm, WF_KIND_OBJECT)->subclasses->count;
    cr_expect(alive < 1000, "%u subclasses of object", alive);
}
