/* Characters by their names, as \N{...} writes them. */
#ifndef WF_UNICODE_NAMES_H
#define WF_UNICODE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point of that name or alias, in any case of letters; false when there is none. Named sequences are not known. */
bool wf_unicode_name_lookup(const char *name, size_t length, uint32_t *code_point);

/* ---- the tables: unicode_names_data.c ---- */
typedef struct wf_name_run {
    uint32_t first, count;
} wf_name_run;
typedef struct wf_name_alias {
    uint32_t hash, code_point;
} wf_name_alias;
extern const uint32_t wf_unicode_name_seed;
extern const wf_name_run wf_unicode_name_runs[];
extern const size_t wf_unicode_name_run_count;
extern const uint32_t wf_unicode_name_hashes[];
extern const wf_name_alias wf_unicode_name_aliases[];
extern const size_t wf_unicode_name_alias_count;

#endif
