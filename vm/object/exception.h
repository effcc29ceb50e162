/*
 * Exceptions. The traceback is raw: pairs (code object, instruction offset) appended as the exception leaves
 * each frame, innermost first; a TRACEBACK object is made from them only when a script asks for
 * __traceback__.
 */
#ifndef WF_EXCEPTION_H
#define WF_EXCEPTION_H

#include "error.h"
#include "object/containers.h"

struct wf_exception {
    wf_object head;
    wf_tuple *args;
    wf_value cause, context; /* exception or None */
    wf_value reason;         /* what cancelled, of a CancelledError; else None */
    wf_array *trace;      /* code, fixnum pc, code, pc ...; NULL */
    uint32_t trace_count; /* pairs */
    uint32_t traced_count;
    uint8_t suppress;     /* __suppress_context__ */
    uint8_t was_context;  /* it is, or once was, the __context__ of another */
    uint8_t pad[6];
    wf_value traceback;  /* the TRACEBACK object made of the first traced_count pairs, or what a script assigned; unset: none
                            yet */
    wf_object *overflow; /* attributes, see object/type.h */
    wf_value fields[];   /* what the built-in class adds, by its enum below; unset until it is given. The type's instance_size has room
                            for them. */
};

/* ---- fields, by the class that has them ---- */
enum { WF_FIELD_VALUE /* StopIteration.value, SystemExit.code */, WF_VALUE_FIELDS };
enum { WF_FIELD_EXCEPTIONS /* a group's tuple */, WF_FIELD_MESSAGE, WF_GROUP_FIELDS };
enum { WF_FIELD_NAME /* NameError's, AttributeError's */, WF_FIELD_OBJ, WF_ATTRIBUTE_FIELDS,
       WF_FIELD_VARIABLES = 1 /* of a NameError that the interpreter raised: locals() there, for the suggestion */, WF_NAME_FIELDS };
enum { WF_FIELD_IMPORT_MSG, WF_FIELD_IMPORT_NAME, WF_FIELD_IMPORT_PATH, WF_FIELD_IMPORT_NAME_FROM, WF_IMPORT_FIELDS };
enum { WF_FIELD_ERRNO, WF_FIELD_STRERROR, WF_FIELD_FILENAME, WF_FIELD_FILENAME2, WF_FIELD_WRITTEN, WF_OS_FIELDS };
enum { WF_FIELD_MSG, WF_FIELD_SOURCE, WF_FIELD_LINE, WF_FIELD_COLUMN, WF_FIELD_TEXT, WF_FIELD_END_LINE, WF_FIELD_END_COLUMN,
       WF_FIELD_PRINT, WF_SYNTAX_FIELDS };
enum { WF_FIELD_ENCODING, WF_FIELD_OBJECT, WF_FIELD_START, WF_FIELD_END, WF_FIELD_WHY, WF_UNICODE_FIELDS };

static inline bool wf_is_exception(wf_value v)
{
    return wf_is_kind(v, WF_KIND_EXCEPTION);
}
static inline wf_exception *wf_as_exception(wf_value v)
{
    return (wf_exception *)wf_obj(v);
}

static inline void wf_exception_set(wf_vm *vm, wf_exception *e, int field, wf_value v)
{
    wf_heap_store(vm, e, &e->fields[field], v);
}
/* None where it was not given. */
static inline wf_value wf_exception_field(wf_value exception, int field)
{
    wf_value v = wf_as_exception(exception)->fields[field];
    return wf_is_unset(v) ? WF_NONE : v;
}

static inline void wf_exception_set_context(wf_vm *vm, wf_exception *e, wf_value context /* exception or None */)
{
    if (wf_is_exception(context))
        wf_as_exception(context)->was_context = true;
    wf_heap_store(vm, e, &e->context, context);
}

/* Append where the exception passed. Never raises: without memory the entry is dropped. */
void wf_exception_trace(wf_vm *vm, wf_exception *e, wf_code *code, uint32_t pc);
wf_value wf_exception_new(wf_vm *vm, wf_type *type, const wf_value *args,
                          size_t n) WF_CHECKED; /* runs no script code; unset: MemoryError */
wf_value wf_exception_traceback(wf_vm *vm, wf_exception *e) WF_CHECKED; /* __traceback__: object or None */
/* The whole report as CPython prints it for an uncaught exception, chained causes, groups and notes included.
 */
wf_str *wf_exception_report(wf_vm *vm, wf_value exception) WF_CHECKED;
/* What is said of one that nobody can catch: its frames and its text, without carets, notes, suggestions or what led to it. */
wf_str *wf_exception_report_brief(wf_vm *vm, wf_value exception) WF_CHECKED;

/* "Did you mean": the candidate (a str) nearest to name by CPython's measure, or NULL (no exception pending
 * unless memory is out). */
wf_str *wf_suggest_name(wf_vm *vm, wf_str *name, const wf_value *candidates, size_t n);
/* Errors that nobody can catch: "Exception ignored in: ..." with the report, to standard error. Takes the
 * pending exception. */
wf_value wf_error_hook(wf_vm *vm, const char *name); /* sys.excepthook and its like when a script has replaced it, else unset; warn.c */
void wf_error_unraisable(wf_vm *vm, const char *doing, wf_value object);
/* To sys.stderr, which a script may have replaced, or where that is no more to the error stream. False when it could not be written
 * or `s` is NULL; no exception stays pending. */
bool wf_error_write(wf_vm *vm, wf_str *s);
/* The same for what must be seen: to the error stream too where sys.stderr fails. False: `s` is NULL. */
bool wf_error_show(wf_vm *vm, wf_str *s);
/* warnings.warn's effect for the VM's own warnings: filtered and shown by the module warnings.
 * `code` NULL: where the running frame is. */
bool wf_warn(wf_vm *vm, wf_exc category, wf_code *code, uint32_t pc, const char *format, ...) WF_CHECKED;

/* The same with an object that the warning is about (unset: none). */
bool wf_warn_about(wf_vm *vm, wf_exc category, wf_code *code, uint32_t pc, wf_str *message, wf_value source) WF_CHECKED;
/* By warnings._warn_unawaited_coroutine, which scripts may replace; nothing is raised. */
void wf_warn_never_awaited(wf_vm *vm, wf_code *code, uint32_t pc, wf_str *name, wf_value coroutine);

/* Calls a function of the module warnings; what it raises has no frames of the library. */
bool wf_warn_by_library(wf_vm *vm, const char *function, const wf_value *args, size_t n, wf_value *out) WF_CHECKED;

/* Where a warning points. */
typedef struct wf_warn_place {
    wf_str *filename;
    int32_t line;
    const char *text; /* of the line; NULL: not known */
    size_t length;
    wf_dict *globals; /* of the module that is meant, which remembers what was shown; NULL: always shown */
    wf_value source;  /* the object that the warning is about; unset: none */
} wf_warn_place;
/* Warns by the module warnings: may run script code. False with the warning as exception when a filter makes
 * it an error. */
bool wf_warn_at(wf_vm *vm, wf_exc category, wf_str *message, const wf_warn_place *place) WF_CHECKED;

/* ---- groups ---- */
wf_value wf_exception_group_new(wf_vm *vm, wf_str *message, wf_list *exceptions)
    WF_CHECKED; /* ExceptionGroup or BaseExceptionGroup as needed */
/* except*: split by a class or tuple. *match, *rest: exception or None. A naked exception that matches is
 * wrapped in a group. */
bool wf_exception_group_match(wf_vm *vm, wf_value exception, wf_value type, wf_value *match,
                              wf_value *rest) WF_CHECKED;
/* What except* raises at its end (None: nothing): PEP 654's regrouping of `raised` (a list; None items
 * allowed) against the original. */
bool wf_exception_group_reraise(wf_vm *vm, wf_value original, wf_list *raised, wf_value *out) WF_CHECKED;
/* except: does the exception match a class or tuple? 1 0 -1 (TypeError: not a class) */
int wf_exception_matches(wf_vm *vm, wf_value exception, wf_value type) WF_CHECKED;

#endif
