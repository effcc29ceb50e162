/* dump_value.h - a buffered writer, and Python's repr of the values that a tree holds. For the dumps only. */
#ifndef WF_PARSER_DUMP_VALUE_H
#define WF_PARSER_DUMP_VALUE_H

#include "dump.h"

typedef struct {
    wf_arena *arena; /* for scratch space */
    wf_dump_sink sink;
    void *context;
    bool ok;
    size_t used;
    char buffer[4096];
} wf_writer;

void wf_writer_init(wf_writer *out, wf_arena *arena, wf_dump_sink sink, void *context);
bool wf_writer_finish(wf_writer *out); /* false when the sink refused */

void wf_write_bytes(wf_writer *out, const char *bytes, size_t length);
void wf_write_text(wf_writer *out, const char *text);
void wf_write_char(wf_writer *out, char c);
void wf_write_int(wf_writer *out, long long value);
void wf_write_str(wf_writer *out, const char *text, size_t length); /* repr of a str in generalised UTF-8 */
void wf_write_const(wf_writer *out, const wf_const *value);

#endif
