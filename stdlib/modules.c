/* The table of modules, made from modules.def. */
#include "modules.h"

#define MODULE(name, load) bool load(wf_vm *vm, wf_module *m);
#include "modules.def"
#undef MODULE

const wf_native_module wf_stdlib_modules[] = {
#define MODULE(name, load) {#name, load},
#include "modules.def"
#undef MODULE
    {0}};
