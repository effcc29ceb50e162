/*
 * The report of an exception, as CPython prints it for one that nobody caught: causes and contexts first,
 * each with its sentence, groups as a tree. The order of the steps, and which exceptions are left out because
 * they were shown before, follow CPython's traceback.py.
 */
#include "object/report.h"

#include "object/unicode.h"

enum { GROUP_WIDTH = 15, GROUP_DEPTH = 10 };

/* The exceptions to be shown. Links are indices of nodes, -1: none; the members of a group are consecutive
 * nodes. */
typedef struct report_node {
    int32_t cause, context;
    int32_t members;
    uint32_t member_count; /* all of them; no more than GROUP_WIDTH are nodes */
    uint32_t level;        /* of groups around it */
} report_node;

typedef struct report_state {
    wf_vm *vm;
    wf_builder b;
    wf_list *exceptions; /* of the nodes */
    wf_storage *nodes;
    size_t capacity;
    wf_dict *seen;  /* addresses */
    unsigned depth; /* of groups */
    bool need_close;
} report_state;

static report_node *report_at(report_state *r, size_t i)
{
    return (report_node *)(void *)r->nodes->bytes + i;
}

static int32_t report_add(report_state *r, wf_value e, uint32_t level)
{
    size_t n = r->exceptions->count;
    if (n >= INT32_MAX || !wf_budget_charge(r->vm, 1))
        return -1;
    if (n == r->capacity) {
        wf_storage *s = wf_heap_new_storage(r->vm, 2 * n * sizeof(report_node));
        if (!s)
            return -1;
        memcpy(s->bytes, r->nodes->bytes, n * sizeof(report_node));
        r->nodes = s;
        r->capacity = 2 * n;
    }
    *report_at(r, n) = (report_node){-1, -1, -1, 0, level};
    wf_value address = wf_fix((int64_t)(uintptr_t)wf_obj(e));
    return wf_list_append(r->vm, r->exceptions, e) && wf_dict_set(r->vm, r->seen, address, WF_NONE)
               ? (int32_t)n
               : -1;
}

/* Adds an exception that was not seen before: *out is its node, or -1. */
static bool report_link(report_state *r, wf_value e, uint32_t level, int32_t *out)
{
    wf_value v;
    *out = -1;
    if (!wf_is_exception(e))
        return true;
    int seen = wf_dict_get(r->vm, r->seen, wf_fix((int64_t)(uintptr_t)wf_obj(e)), &v);
    if (seen)
        return seen > 0;
    *out = report_add(r, e, level);
    return *out >= 0;
}

static bool report_add_members(report_state *r, size_t i, wf_tuple *members)
{
    report_at(r, i)->members = (int32_t)r->exceptions->count;
    report_at(r, i)->member_count = (uint32_t)members->count;
    uint32_t level = report_at(r, i)->level + 1;
    if (level > GROUP_DEPTH) /* such a group is not shown */
        return true;
    for (size_t k = 0; k < members->count && k < GROUP_WIDTH; k++)
        if (report_add(r, members->items[k], level) < 0)
            return false;
    return true;
}

/* Everything reachable, the newest first. A node links only to later nodes, so the walk down the links ends.
 */
static bool report_collect(report_state *r, wf_value root)
{
    wf_list *stack = wf_list_new(r->vm, 16);
    if (!stack || report_add(r, root, 0) < 0 || !wf_list_append(r->vm, stack, wf_fix(0)))
        return false;
    while (stack->count) {
        size_t i = (size_t)wf_fix_get(stack->array->items[--stack->count]);
        wf_value v = r->exceptions->array->items[i];
        wf_exception *e = wf_as_exception(v);
        int32_t cause, context, first = -1;
        uint32_t members = 0, level = report_at(r, i)->level;
        if (!report_link(r, e->cause, level, &cause) || !report_link(r, e->context, level, &context))
            return false;
        if (wf_error_value_is(r->vm, v, WF_EXC_BaseExceptionGroup)) {
            if (!report_add_members(r, i, wf_as_tuple(wf_exception_field(v, WF_FIELD_EXCEPTIONS))))
                return false;
            first = report_at(r, i)->members;
            members = (uint32_t)r->exceptions->count - (uint32_t)first;
        }
        report_at(r, i)->cause = cause;
        report_at(r, i)->context = context;
        if ((cause >= 0 && !wf_list_append(r->vm, stack, wf_fix(cause))) ||
            (context >= 0 && !wf_list_append(r->vm, stack, wf_fix(context))))
            return false;
        for (uint32_t k = 0; k < members; k++)
            if (!wf_list_append(r->vm, stack, wf_fix(first + (int64_t)k)))
                return false;
    }
    return true;
}

/* ---- lines ---- */

static void report_indent(report_state *r)
{
    wf_builder_repeat(&r->b, ' ', 2 * (size_t)r->depth);
}

/* Text of whole lines, each behind the margin of the group that it stands in. */
static void report_emit(report_state *r, const char *text, size_t n, char margin)
{
    if (!r->depth) {
        wf_builder_bytes(&r->b, text, n);
        return;
    }
    while (n && !r->b.failed) {
        const char *lf = memchr(text, '\n', n);
        size_t line = lf ? (size_t)(lf - text) + 1 : n;
        report_indent(r);
        wf_builder_char(&r->b, (unsigned char)margin);
        wf_builder_char(&r->b, ' ');
        wf_builder_bytes(&r->b, text, line);
        text += line;
        n -= line;
    }
}
static void report_emit_z(report_state *r, const char *text, char margin)
{
    report_emit(r, text, strlen(text), margin);
}

/* Ends the piece: false with an exception. */
static bool report_emit_piece(report_state *r, wf_builder *piece)
{
    wf_str *s = wf_builder_finish(piece);
    const char *p = s ? wf_str_data(r->vm, s) : NULL;
    if (!p)
        return false;
    report_emit(r, p, s->nbytes, '|');
    return !r->b.failed;
}

/* ---- the exception itself ---- */

/* str(v) or, when that fails, a word about it. */
static wf_str *report_safe(wf_vm *vm, wf_value v, const char *what, bool as_repr)
{
    wf_str *s = as_repr ? wf_op_repr(vm, v) : wf_op_str(vm, v);
    if (s)
        return s;
    if (vm->stopping)
        return NULL;
    wf_error_clear(vm);
    return wf_str_format(vm, "<%s %s() failed>", what, as_repr ? "repr" : "str");
}

static bool report_put_class(wf_vm *vm, wf_builder *b, wf_type *t)
{
    wf_value module;
    if (!wf_attr_get(vm, wf_from_obj(t), wf_name(vm, __module__), &module)) {
        if (vm->stopping)
            return false;
        wf_error_clear(vm);
        module = WF_NONE;
    }
    bool plain = wf_is_str(module) &&
                 (wf_str_is(wf_as_str(module), "builtins") || wf_str_is(wf_as_str(module), "__main__"));
    if (!plain)
        wf_builder_printf(b, wf_is_str(module) ? "%V." : "<unknown>.", module);
    return wf_builder_str(b, t->qualname);
}

/* __notes__, a line for each of theirs. */
static bool report_put_notes(wf_vm *vm, wf_builder *b, wf_value e)
{
    wf_value notes;
    wf_str *s;
    int found = wf_attr_find(vm, e, wf_name(vm, __notes__), &notes);
    if (found < 0) {
        wf_value error = wf_error_take(vm);
        if (vm->stopping || !(s = report_safe(vm, error, "__notes__", true)))
            return false;
        return wf_builder_printf(b, "Ignored error getting __notes__: %S\n", s);
    }
    if (!found || wf_is_none(notes))
        return true;
    if (!wf_is_list(notes) && !wf_is_tuple(notes)) {
        s = report_safe(vm, notes, "__notes__", true);
        return s && wf_builder_printf(b, "%S\n", s);
    }
    wf_iteration it;
    wf_value note;
    int more;
    if (!wf_iteration_start(vm, &it, notes))
        return false;
    while ((more = wf_iteration_next(vm, &it, &note)) > 0) {
        s = report_safe(vm, note, "note", false);
        if (!s || !wf_builder_printf(b, "%S\n", s))
            return false;
    }
    return more == 0;
}

static bool report_put_plain(wf_vm *vm, wf_builder *b, wf_exception *e, bool brief)
{
    wf_str *text = report_safe(vm, wf_from_obj(e), "exception", false);
    if (!text || !report_put_class(vm, b, wf_type_of(vm, wf_from_obj(e))))
        return false;
    wf_str *more = brief ? NULL : wf_suggest_for(vm, e, true);
    if (text->nbytes || more)
        wf_builder_z(b, ": ");
    wf_builder_str(b, text);
    if (more)
        wf_builder_str(b, more);
    return wf_builder_char(b, '\n');
}

/* ---- syntax errors ---- */

typedef struct report_syntax {
    wf_value filename, line, offset, text, end_line, end_offset, msg;
} report_syntax;

static bool report_get_syntax(wf_vm *vm, wf_value e, report_syntax *s)
{
    return wf_exception_attribute(vm, e, "filename", &s->filename) &&
           wf_exception_attribute(vm, e, "lineno", &s->line) &&
           wf_exception_attribute(vm, e, "offset", &s->offset) &&
           wf_exception_attribute(vm, e, "text", &s->text) &&
           wf_exception_attribute(vm, e, "end_lineno", &s->end_line) &&
           wf_exception_attribute(vm, e, "end_offset", &s->end_offset) &&
           wf_exception_attribute(vm, e, "msg", &s->msg);
}

/* The line of a syntax error and the carets. Columns count code points from 1. */
static bool report_put_syntax_line(wf_vm *vm, wf_builder *b, const report_syntax *s)
{
    wf_str *text = wf_as_str(s->text);
    const char *p = wf_str_data(vm, text);
    if (!p)
        return false;
    size_t n = text->nbytes;
    while (n && p[n - 1] == '\n')
        n--;
    int64_t chars = (int64_t)wf_utf8_count(p, n), whole = text->chars, spaces = 0, offset, end;
    while (n && (*p == ' ' || *p == '\n' || *p == '\f'))
        p++, n--, spaces++;
    wf_builder_z(b, "    ");
    wf_builder_bytes(b, p, n);
    wf_builder_char(b, '\n');
    if (!wf_int_fits_i64(s->offset, &offset))
        return !b->failed;
    bool same_line = wf_same(s->line, s->end_line);
    if (!same_line)
        end = chars + 1;
    else if (!wf_int_fits_i64(s->end_offset, &end) || end == 0)
        end = offset;
    if (whole && offset > whole)
        offset = chars + 1;
    if (whole && end > whole)
        end = chars + 1;
    if (offset >= end || end < 0)
        end = offset < INT64_MAX ? offset + 1 : offset;
    if (offset < 1 + spaces || offset > chars + 1)
        return !b->failed;
    wf_builder_z(b, "    ");
    for (int64_t i = 1 + spaces; i < offset; i++) { /* blanks that are no spaces keep the alignment */
        uint32_t c = (size_t)(i - 1 - spaces) < (size_t)(chars - spaces) ? wf_utf8_next(&p) : ' ';
        wf_builder_char(b, wf_unicode_is_space(c) ? c : ' ');
    }
    wf_builder_repeat(b, '^', (size_t)(end - offset));
    return wf_builder_char(b, '\n');
}

static bool report_put_syntax(wf_vm *vm, wf_builder *b, wf_value e)
{
    report_syntax s;
    if (!report_get_syntax(vm, e, &s))
        return false;
    bool named = wf_is_str(s.filename) && wf_as_str(s.filename)->nbytes;
    if (!wf_is_none(s.line))
        wf_builder_printf(b, "  File \"%s%V\", line %V\n", named ? "" : "<string>",
                          named ? s.filename : wf_from_obj(vm->empty_str), s.line);
    if (wf_is_str(s.text) && !report_put_syntax_line(vm, b, &s))
        return false;
    if (!report_put_class(vm, b, wf_type_of(vm, e)))
        return false;
    wf_str *msg = wf_is_none(s.msg) ? wf_str_new_z(vm, "<no detail available>")
                                    : report_safe(vm, s.msg, "exception", false);
    if (!msg)
        return false;
    wf_builder_printf(b, ": %S", msg);
    if (wf_is_none(s.line) && !wf_is_none(s.filename))
        wf_builder_printf(b, " (%V)", s.filename);
    return wf_builder_char(b, '\n');
}

/* The last lines: class, text, notes. */
static bool report_exception_only(report_state *r, wf_exception *e)
{
    wf_builder piece;
    wf_value v = wf_from_obj(e);
    wf_builder_init(&piece, r->vm);
    bool ok = wf_error_value_is(r->vm, v, WF_EXC_SyntaxError) ? report_put_syntax(r->vm, &piece, v)
                                                              : report_put_plain(r->vm, &piece, e, false);
    return ok && report_put_notes(r->vm, &piece, v) && report_emit_piece(r, &piece);
}

static bool report_frames_of(report_state *r, wf_exception *e, const char *title, char margin)
{
    wf_builder piece;
    if (!e->trace_count)
        return true;
    report_emit_z(r, title, margin);
    wf_builder_init(&piece, r->vm);
    return wf_report_frames(r->vm, &piece, e, false) && report_emit_piece(r, &piece);
}

/* ---- the tree ---- */

static bool report_chain(report_state *r, size_t node);

static bool report_member(report_state *r, size_t node, size_t i, size_t shown)
{
    size_t count = report_at(r, node)->member_count;
    bool last = i == shown - 1, truncated = i >= GROUP_WIDTH;
    if (last)
        r->need_close = true;
    report_indent(r);
    wf_builder_z(&r->b, i == 0 ? "+-" : "  ");
    if (truncated)
        wf_builder_z(&r->b, "+---------------- ... ----------------\n");
    else
        wf_builder_printf(&r->b, "+---------------- %zu ----------------\n", i + 1);
    r->depth++;
    if (truncated) {
        wf_builder piece;
        wf_builder_init(&piece, r->vm);
        wf_builder_printf(&piece, "and %zu more exception%s\n", count - GROUP_WIDTH,
                          count - GROUP_WIDTH > 1 ? "s" : "");
        if (!report_emit_piece(r, &piece))
            return false;
    } else if (!report_chain(r, (size_t)report_at(r, node)->members + i)) {
        return false;
    }
    if (last && r->need_close) {
        report_indent(r);
        wf_builder_z(&r->b, "+------------------------------------\n");
        r->need_close = false;
    }
    r->depth--;
    return !r->b.failed;
}

static bool report_group(report_state *r, size_t node, wf_exception *e)
{
    if (r->depth > GROUP_DEPTH) {
        report_emit_z(r, "... (max_group_depth is 10)\n", '|');
        return !r->b.failed;
    }
    bool top = r->depth == 0;
    if (top)
        r->depth = 1;
    if (!report_frames_of(r, e, "Exception Group Traceback (most recent call last):\n", top ? '+' : '|') ||
        !report_exception_only(r, e))
        return false;
    size_t count = report_at(r, node)->member_count, shown = count <= GROUP_WIDTH ? count : GROUP_WIDTH + 1;
    r->need_close = false;
    for (size_t i = 0; i < shown; i++)
        if (!report_member(r, node, i, shown))
            return false;
    if (top)
        r->depth = 0;
    return true;
}

static bool report_one(report_state *r, size_t node)
{
    wf_exception *e = wf_as_exception(r->exceptions->array->items[node]);
    if (report_at(r, node)->members >= 0)
        return report_group(r, node, e);
    return report_frames_of(r, e, "Traceback (most recent call last):\n", '|') && report_exception_only(r, e);
}

/* What led to the node, oldest first, then the node. */
static bool report_chain(report_state *r, size_t node)
{
    static const char cause_text[] =
        "\nThe above exception was the direct cause of the following exception:\n\n";
    static const char context_text[] =
        "\nDuring handling of the above exception, another exception occurred:\n\n";
    wf_list *chain = wf_list_new(r->vm, 4);
    if (!chain || !wf_recursion_enter(r->vm, ""))
        return false;
    bool ok = true;
    for (int64_t i = (int64_t)node; ok && i >= 0;) {
        const report_node *n = report_at(r, (size_t)i);
        bool by_cause = n->cause >= 0;
        int64_t next = by_cause                                                    ? n->cause
                       : wf_as_exception(r->exceptions->array->items[i])->suppress ? -1
                                                                                   : n->context;
        ok = wf_list_append(r->vm, chain, wf_fix(i * 2 + by_cause));
        i = next;
    }
    for (size_t k = chain->count; ok && k-- > 0;) {
        int64_t link = wf_fix_get(chain->array->items[k]);
        if (k + 1 < chain->count)
            report_emit_z(r, link & 1 ? cause_text : context_text, '|');
        ok = report_one(r, (size_t)(link / 2));
    }
    wf_recursion_leave(r->vm);
    return ok;
}

wf_str *wf_exception_report(wf_vm *vm, wf_value exception)
{
    report_state r = {.vm = vm, .capacity = 8};
    wf_builder_init(&r.b, vm);
    r.exceptions = wf_list_new(vm, 8);
    r.nodes = wf_heap_new_storage(vm, r.capacity * sizeof(report_node));
    r.seen = wf_dict_new(vm, 8);
    if (!r.exceptions || !r.nodes || !r.seen || !report_collect(&r, exception) || !report_chain(&r, 0))
        return NULL;
    return wf_builder_finish(&r.b);
}

wf_str *wf_exception_report_brief(wf_vm *vm, wf_value exception)
{
    wf_builder b;
    wf_exception *e = wf_as_exception(exception);
    wf_builder_init(&b, vm);
    if (e->trace_count)
        wf_builder_z(&b, "Traceback (most recent call last):\n");
    if (!wf_report_frames(vm, &b, e, true) || !report_put_plain(vm, &b, e, true))
        return NULL;
    return wf_builder_finish(&b);
}
