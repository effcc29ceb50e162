/*
 * Module datetime: datetime.c has the module and timezone, datetime_delta.c timedelta, datetime_date.c the
 * calendar and the classes of moments, datetime_text.c their texts. The proleptic Gregorian calendar from
 * year 1 to 9999; no leap seconds.
 */
#ifndef WF_DATETIME_PARTS_H
#define WF_DATETIME_PARTS_H

#include "native.h"
#include "object/model.h"
#include "object/str_parts.h"
#include "vm.h"

/* Distances between the kinds of the module. */
enum { WF_DT_DELTA, WF_DT_DATE, WF_DT_DATETIME, WF_DT_TIME, WF_DT_ZONE, WF_DT_KINDS };

typedef struct wf_delta { /* 0 <= seconds < 86400, 0 <= micros < 1000000 */
    wf_object head;
    int32_t days, seconds, micros;
} wf_delta;

typedef struct wf_moment { /* a date, datetime or time; fields that its class has not are 0 */
    wf_object head;
    int32_t year, month, day, hour, minute, second, micro, fold;
    wf_value zone; /* a timezone or None */
} wf_moment;

typedef struct wf_zone {
    wf_object head;
    wf_value offset; /* a timedelta */
    wf_value name;   /* str or None */
} wf_zone;
enum { WF_ZONE_UTC = 1 /* flag: timezone.utc itself */ };

static inline wf_delta *wf_delta_of(wf_value v)
{
    return (wf_delta *)wf_obj(v);
}
static inline wf_moment *wf_moment_of(wf_value v)
{
    return (wf_moment *)wf_obj(v);
}
static inline wf_zone *wf_zone_of(wf_value v)
{
    return (wf_zone *)wf_obj(v);
}

/* datetime.c: which of the module's classes v is an instance of, WF_DT_KINDS when none; and the classes. */
unsigned wf_datetime_kind(wf_vm *vm, wf_value v);
wf_type *wf_datetime_type(wf_vm *vm, unsigned which);
unsigned wf_datetime_layout(wf_vm *vm, const wf_type *cls);    /* which one's instances those of cls, one of them or below one, are */
void wf_datetime_name(wf_builder *b, wf_value v);              /* the class of v as its repr() begins: a script's without the module */
wf_value wf_datetime_utc(wf_vm *vm) WF_CHECKED; /* timezone.utc; unset: MemoryError */
bool wf_datetime_register(wf_vm *vm, wf_module *m, const wf_native_type *def, wf_type *base,
                          const wf_kind_info *info) WF_CHECKED;

/* datetime_delta.c */
typedef __int128 wf_micros;
enum { WF_DAY_SECONDS = 86400, WF_SECOND_MICROS = 1000000 };
#define WF_DAY_MICROS ((int64_t)WF_DAY_SECONDS * WF_SECOND_MICROS)
wf_micros wf_delta_micros(wf_value delta);
wf_value wf_delta_new(wf_vm *vm, wf_micros micros) WF_CHECKED; /* OverflowError */
wf_str *wf_delta_offset_text(wf_vm *vm, wf_value delta,
                             const char *colon); /* +05:30, with seconds when there are any */
bool wf_delta_load(wf_vm *vm, wf_module *m) WF_CHECKED;

/* datetime_date.c */
int64_t wf_date_ordinal(int32_t year, int32_t month, int32_t day); /* 1 for 0001-01-01 */
void wf_date_from_ordinal(int64_t ordinal, wf_moment *m);
void wf_date_iso_week(const wf_moment *m, int32_t *year, int32_t *week, int32_t *day);
bool wf_date_check(wf_vm *vm, const wf_moment *m) WF_CHECKED;
bool wf_time_check(wf_vm *vm, const wf_moment *m) WF_CHECKED;
wf_value wf_moment_copy(wf_vm *vm, wf_type *cls, const wf_moment *from) WF_CHECKED;
wf_value wf_moment_offset(wf_value moment); /* its zone's timedelta, or None */
bool wf_moment_timestamp(wf_vm *vm, wf_value moment, wf_micros *out) WF_CHECKED; /* microseconds since 1970 */
bool wf_moment_load(wf_vm *vm, wf_module *m) WF_CHECKED;
bool wf_moment_finish(wf_vm *vm) WF_CHECKED; /* min, max and resolution, once every class is there */

/* datetime_text.c */
bool wf_datetime_isoformat(wf_vm *vm, wf_value self, const char *separator, const char *timespec,
                           wf_value *out) WF_CHECKED;
wf_str *wf_datetime_strftime(wf_vm *vm, wf_value self, wf_str *format) WF_CHECKED;
bool wf_datetime_fromiso(wf_vm *vm, unsigned which, wf_str *text, wf_moment *out) WF_CHECKED;
bool wf_datetime_strptime(wf_vm *vm, wf_str *text, wf_str *format, wf_moment *out) WF_CHECKED;
wf_str *wf_datetime_ctime(wf_vm *vm, const wf_moment *m) WF_CHECKED;

#endif
