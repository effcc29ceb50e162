/* Opening and closing a VM, and the bounds of the C stack while it runs. */
#include "memory/sanitize.h"
#include "memory/weak.h"
#include "vm.h"

#include <stdlib.h>

#include "exec/interp.h"
#include "io.h"
#include "object/model.h"

#define START(part) bool wf_##part##_start(wf_vm *vm);
#include "start.def"
#undef START

void wf_str_intern_stop(wf_vm *vm);    /* object/str_intern.c */
void wf_signature_shutdown(wf_vm *vm); /* object/signature.c */

enum {
#ifdef WF_ASAN /* whose frames are several times as large */
    C_STACK_SIZE = 6 << 20,
#else
    C_STACK_SIZE = 1 << 20, /* a thousand script frames, the default recursion limit, with native code between any two of them */
#endif
};

static bool vm_start_parts(wf_vm *vm)
{
#define START(part)                                                                                                                \
    if (!wf_##part##_start(vm))                                                                                                    \
        return false;
#include "start.def"
#undef START
    (void)vm;
    return true;
}

static bool vm_intern_names(wf_vm *vm)
{
    static const char *const texts[] = {
#define NAME(text) #text,
#include "names.def"
#undef NAME
    };
    for (size_t i = 0; i < WF_NAME_COUNT; i++) {
        vm->names[i] = wf_str_intern_z(vm, texts[i]);
        if (!vm->names[i])
            return false;
    }
    vm->empty_str = wf_str_intern(vm, "", 0);
    return vm->empty_str != NULL;
}

static void vm_make_hash_key(wf_vm *vm)
{
    const char *seed = vm->host->environment ? vm->host->environment(vm->host->data, "WEFT_HASH_SEED") : NULL;
    if (seed) {
        vm->hash_key[0] = strtoull(seed, NULL, 10) * 0x9E3779B97F4A7C15u;
        vm->hash_key[1] = vm->hash_key[0] ^ 0xD1B54A32D192ED03u;
    } else if (!vm->host->random_bytes || !vm->host->random_bytes(vm->host->data, vm->hash_key, sizeof vm->hash_key)) {
        vm->hash_key[0] = (uint64_t)(uintptr_t)vm * 0x9E3779B97F4A7C15u;
        vm->hash_key[1] = ~vm->hash_key[0];
    }
}

wf_vm *wf_vm_open(const wf_host_table *host, size_t memory_limit)
{
    wf_vm *vm = host->realloc(host->data, NULL, 0, sizeof *vm);
    if (!vm)
        return NULL;
    memset(vm, 0, sizeof *vm);
    vm->host = host;
    vm->exception = vm->bare = vm->ready = vm->ready_value = vm->result = vm->memory_error = vm->argv = vm->path = vm->warn_options = WF_UNSET;
    vm->asyncgen_hooks[0] = vm->asyncgen_hooks[1] = WF_NONE;
    vm->frame_limit = 1000;
    vm->fuel = vm->fuel_slice = 10000;
    atomic_init(&vm->interrupt, false);
    atomic_init(&vm->terminate, false);
    vm_make_hash_key(vm);
    for (size_t i = 0; i < WF_KIND_COUNT; i++) {
        static const char *const names[] = {
#define KIND(name, script_name, flags) script_name,
#include "object/kinds.def"
#undef KIND
        };
        vm->kind_infos[i].name = names[i];
    }
    if (!wf_heap_open(vm, memory_limit)) {
        host->realloc(host->data, vm, sizeof *vm, 0);
        return NULL;
    }
    if (!vm_intern_names(vm) || !wf_type_bootstrap(vm) || !vm_start_parts(vm)) {
        wf_vm_close(vm);
        return NULL;
    }
    wf_heap_ready(vm);
    return vm;
}

void wf_vm_close(wf_vm *vm)
{
    if (!vm)
        return;
    while (vm->chunk && vm->chunk->above)
        vm->chunk = vm->chunk->above;
    while (vm->chunk) {
        wf_stack_chunk *c = vm->chunk;
        vm->chunk = c->below;
        wf_heap_realloc(vm, c, c->size, 0);
    }
    wf_repr_free(vm, vm->repr_stack);
    wf_io_shutdown(vm);
    wf_signature_shutdown(vm);
    wf_heap_clear(vm);
    wf_weak_close(vm);
    wf_str_intern_stop(vm);
    wf_type_shutdown(vm);
    if (vm->natives)
        wf_heap_realloc(vm, vm->natives, vm->native_tables * sizeof *vm->natives, 0);
    wf_heap_close(vm);
    vm->host->realloc(vm->host->data, vm, sizeof *vm, 0);
}

void wf_vm_enter_at(wf_vm *vm, wf_entry_mark *mark, void *base)
{
    char *here = __builtin_frame_address(0);
    *mark = (wf_entry_mark){vm->c_stack_base, vm->c_stack_limit};
    if (!vm->c_stack_base) {
        vm->c_stack_base = base;
        vm->c_stack_limit = here - C_STACK_SIZE;
    }
}

void wf_vm_leave(wf_vm *vm, const wf_entry_mark *mark)
{
    vm->c_stack_base = mark->base;
    vm->c_stack_limit = mark->limit;
}
