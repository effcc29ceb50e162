/* The frames of a traceback as text: where, the source lines, and carets under the part that was running.
 * After CPython's traceback.py. */
#include "object/report.h"

#include <utf8proc.h>

#include "compile/compile.h"
#include "object/unicode.h"

enum { REPEATS_SHOWN = 3 };

/* The lines of one position, without trailing blanks and without the indentation that they share. */
typedef struct frame_lines {
    wf_report_line *lines;
    size_t count, margin;
    size_t start, end; /* columns in the first and the last line */
} frame_lines;

static bool frame_blank(char c)
{
    return wf_ascii_is(c, WF_CLASS_SPACE);
}

static void frame_strip_right(wf_report_line *l)
{
    while (l->length && frame_blank(l->bytes[l->length - 1]))
        l->length--;
}

/* The leading blanks of a and b that are the same. */
static size_t frame_common_margin(wf_report_line a, size_t known, wf_report_line b)
{
    size_t n = 0;
    while (n < known && n < b.length && a.bytes[n] == b.bytes[n])
        n++;
    return n;
}

static void frame_dedent(frame_lines *f)
{
    size_t margin = 0, first = SIZE_MAX;
    for (size_t i = 0; i < f->count; i++) {
        wf_report_line l = f->lines[i];
        if (l.length == 0)
            continue;
        if (first == SIZE_MAX) {
            first = i;
            while (l.bytes[margin] == ' ' || l.bytes[margin] == '\t')
                margin++;
        } else {
            margin = frame_common_margin(f->lines[first], margin, l);
        }
    }
    for (size_t i = 0; i < f->count; i++)
        if (f->lines[i].length) {
            f->lines[i].bytes += margin;
            f->lines[i].length -= margin;
        }
    f->margin = margin;
}

/* The lines of a text. False when there is nothing to see, or memory is out. */
static bool frame_split_lines(wf_vm *vm, const char *p, size_t length, size_t count, frame_lines *f)
{
    const char *end = p + length;
    wf_storage *cell = count ? wf_heap_new_storage(vm, count * sizeof *f->lines) : NULL;
    if (!cell)
        return false;
    bool any = false;
    f->lines = (wf_report_line *)(void *)cell->bytes;
    f->count = count;
    for (size_t i = 0; i < count; i++) {
        const char *lf = memchr(p, '\n', (size_t)(end - p));
        f->lines[i] = (wf_report_line){p, (size_t)((lf ? lf : end) - p)};
        p += f->lines[i].length;
        p += p < end;
        frame_strip_right(&f->lines[i]);
        any = any || f->lines[i].length;
    }
    frame_dedent(f);
    return any;
}

static size_t frame_clip_column(int32_t column, size_t margin, size_t length)
{
    size_t c = column > 0 && (size_t)column > margin ? (size_t)column - margin : 0;
    return c < length ? c : length;
}

/* Columns on a terminal of the first n bytes. */
static size_t frame_width(wf_report_line l, size_t n)
{
    size_t width = 0;
    const char *p = l.bytes, *end = l.bytes + (n < l.length ? n : l.length);
    while (p < end)
        width += utf8proc_charwidth((utf8proc_int32_t)wf_utf8_next(&p)) == 2 ? 2 : 1;
    return width;
}

static size_t frame_indent(wf_report_line l)
{
    size_t n = 0;
    while (n < l.length && frame_blank(l.bytes[n]))
        n++;
    return n;
}

static void frame_put_line(wf_builder *b, wf_report_line l)
{
    wf_builder_z(b, "    ");
    wf_builder_bytes(b, l.bytes, l.length);
    wf_builder_char(b, '\n');
}

/* The carets below line i. `a` NULL: no anchors. */
static void frame_put_carets(wf_builder *b, const frame_lines *f, size_t i, const wf_report_anchors *a)
{
    wf_report_line l = f->lines[i];
    size_t width = i == f->count - 1 ? frame_width(l, f->end) : frame_width(l, l.length);
    size_t indent = frame_indent(l), start = i == 0 ? frame_width(l, f->start) : 0;
    size_t left = a && i == a->left_line ? frame_width(l, a->left) : 0;
    size_t right = a && i == a->right_line ? frame_width(l, a->right) : SIZE_MAX;
    if (a && (i < a->left_line || i > a->right_line))
        left = SIZE_MAX;
    wf_builder_z(b, "    ");
    for (size_t c = 0; c < width; c++) {
        if (c < indent || c < start) {
            if (width > indent && width > start)
                wf_builder_char(b, ' ');
        } else {
            wf_builder_char(b, a && !(c >= left && c < right) ? '~' : '^');
        }
    }
    wf_builder_char(b, '\n');
}

static bool frame_ascii(const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)p[i] >= 0x80)
            return false;
    return true;
}

static bool frame_shows_carets(wf_vm *vm, const frame_lines *f, bool anchored)
{
    /* traceback.py compares the tree's columns, in bytes, with its own, in characters: text that is not ASCII hides a plain call from it. */
    if (frame_ascii(f->lines[0].bytes, f->start) && frame_ascii(f->lines[f->count - 1].bytes, f->end) &&
        wf_report_is_plain_call(vm, f->lines, f->count, f->start, f->end))
        return false;
    if (anchored)
        return true;
    wf_report_line first = f->lines[0], last = f->lines[f->count - 1];
    first.length = f->start;
    last.bytes += f->end;
    last.length -= f->end;
    return frame_indent(first) < first.length || frame_indent(last) < last.length;
}

/* Whether line i is shown: the first, the last, and those around the anchors. */
static bool frame_significant(const frame_lines *f, size_t i, const wf_report_anchors *a)
{
    return i == 0 || i == f->count - 1 ||
           (a && ((i + 1 >= a->left_line && i <= a->left_line + 1) ||
                  (i + 1 >= a->right_line && i <= a->right_line + 1)));
}

static void frame_put_source(wf_vm *vm, wf_builder *b, frame_lines *f)
{
    wf_report_anchors anchors, *a = NULL;
    if (wf_report_find_anchors(vm, f->lines, f->count, f->start, f->end, &anchors))
        a = &anchors;
    bool carets = frame_shows_carets(vm, f, a != NULL);
    for (size_t i = 0, shown = 0; i < f->count; i++) {
        if (!frame_significant(f, i, a))
            continue;
        size_t between = i ? i - shown - 1 : 0;
        if (between == 1) {
            frame_put_line(b, f->lines[i - 1]);
            if (carets)
                frame_put_carets(b, f, i - 1, a);
        } else if (between > 1) {
            wf_builder_printf(b, "    ...<%zu lines>...\n", between);
        }
        frame_put_line(b, f->lines[i]);
        if (carets)
            frame_put_carets(b, f, i, a);
        shown = i;
    }
}

void wf_report_frame(wf_vm *vm, wf_builder *b, wf_str *filename, int32_t line, wf_str *name, const char *text,
                     size_t length, const wf_position *at)
{
    frame_lines f;
    size_t count = at->end_line >= at->line ? (size_t)(at->end_line - at->line) + 1 : 0;
    wf_builder_printf(b, "  File \"%S\", line %d, in %S\n", filename, line, name);
    if (at->line <= 0 || !text || !frame_split_lines(vm, text, length, count, &f)) {
        wf_error_clear(vm);
        return;
    }
    if (at->column < 0 || at->end_column < 0) {
        wf_report_line l = f.lines[0];
        size_t indent = frame_indent(l);
        frame_put_line(b, (wf_report_line){l.bytes + indent, l.length - indent});
        return;
    }
    f.start = frame_clip_column(at->column, f.margin, f.lines[0].length);
    f.end = frame_clip_column(at->end_column, f.margin, f.lines[f.count - 1].length);
    frame_put_source(vm, b, &f);
}

static void frame_put(wf_vm *vm, wf_builder *b, const wf_code *code, const wf_position *at, int32_t line, bool brief)
{
    const wf_position first = {.line = line, .end_line = line, .column = -1, .end_column = -1};
    size_t length = 0;
    if (brief && at->line > 0)
        at = &first;
    const char *text = at->line > 0 ? wf_compile_line(code, (uint32_t)at->line, &length) : NULL;
    if (text) {
        const wf_storage *all = (const wf_storage *)code->source;
        length = (size_t)((const char *)all->bytes + all->length - text);
    }
    wf_report_frame(vm, b, code->filename, line, code->name, text, length, at);
}

static void frame_put_repeats(wf_builder *b, size_t count)
{
    if (count > REPEATS_SHOWN)
        wf_builder_printf(b, "  [Previous line repeated %zu more time%s]\n", count - REPEATS_SHOWN,
                          count - REPEATS_SHOWN > 1 ? "s" : "");
}

bool wf_report_frames(wf_vm *vm, wf_builder *b, wf_exception *e, bool brief)
{
    const wf_code *last = NULL;
    int32_t last_line = 0;
    size_t count = 0;
    for (size_t i = e->trace_count; i-- > 0;) {
        const wf_code *code = (const wf_code *)wf_obj(e->trace->items[2 * i]);
        const wf_position *at = wf_code_position(code, (uint32_t)wf_fix_get(e->trace->items[2 * i + 1]));
        int32_t line = at->line > 0 ? at->line : (int32_t)code->firstlineno;
        bool same = last && line == last_line && wf_str_equal(vm, last->name, code->name) &&
                    wf_str_equal(vm, last->filename, code->filename);
        if (!same) {
            frame_put_repeats(b, count);
            count = 0;
        }
        last = code;
        last_line = line;
        if (++count <= REPEATS_SHOWN)
            frame_put(vm, b, code, at, line, brief);
    }
    frame_put_repeats(b, count);
    return !b->failed;
}
