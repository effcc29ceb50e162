/* The tables of the modules in this folder, for wf_import_add_natives and wf_import_add_library. */
#ifndef WF_MODULES_H
#define WF_MODULES_H

#include "import.h"

extern const wf_native_module wf_stdlib_modules[]; /* ends with a NULL name */
/* Written in the language, in lib/: library.c is made by embed.py. Sorted by name, ends with a NULL name. */
extern const wf_library_module wf_stdlib_library[];

#endif
