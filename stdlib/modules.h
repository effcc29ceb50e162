/* The table of the modules in this folder, for wf_import_add_natives. */
#ifndef WF_MODULES_H
#define WF_MODULES_H

#include "import.h"

extern const wf_native_module wf_stdlib_modules[]; /* ends with a NULL name */

#endif
