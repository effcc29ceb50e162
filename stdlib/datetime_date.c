/* date, datetime and time: the calendar, construction, arithmetic, comparison, and the way to and from
 * seconds since 1970. */
#include "datetime_parts.h"

#include <math.h>

#include "clock.h"
#include "object/number.h"
#include "object/str_parts.h"

enum { DATE_YEAR_MAX = 9999, DATE_ORDINAL_MAX = 3652059, DATE_EPOCH = 719163 /* 1970-01-01 */ };

/* ---- the calendar ---- */

static bool date_leap(int32_t y)
{
    return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int32_t date_month_days(int32_t year, int32_t month)
{
    static const uint8_t days[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && date_leap(year) ? 29 : days[month];
}

int64_t wf_date_ordinal(int32_t year, int32_t month, int32_t day)
{
    int64_t y = year - 1, n = y * 365 + y / 4 - y / 100 + y / 400;
    for (int32_t m = 1; m < month; m++)
        n += date_month_days(year, m);
    return n + day;
}

void wf_date_from_ordinal(int64_t ordinal, wf_moment *m)
{
    int64_t n = ordinal - 1, year = n / 146097 * 400 + 1; /* cycles of 400, 100, 4 and 1 years */
    n %= 146097;
    int64_t n100 = n / 36524;
    n %= 36524;
    int64_t n4 = n / 1461;
    n %= 1461;
    int64_t n1 = n / 365;
    year += n100 * 100 + n4 * 4 + n1;
    n %= 365;
    if (n1 == 4 || n100 == 4) { /* the last day of a leap year */
        m->year = (int32_t)year - 1;
        m->month = 12;
        m->day = 31;
        return;
    }
    m->year = (int32_t)year;
    m->month = 1;
    while (n >= date_month_days(m->year, m->month))
        n -= date_month_days(m->year, m->month++);
    m->day = (int32_t)n + 1;
}

static int64_t date_ordinal_of(const wf_moment *m)
{
    return wf_date_ordinal(m->year, m->month, m->day);
}

/* The ordinal of the Monday of the first ISO week. */
static int64_t date_iso_start(int32_t year)
{
    int64_t first = wf_date_ordinal(year, 1, 1), weekday = (first + 6) % 7, monday = first - weekday;
    return weekday > 3 ? monday + 7 : monday;
}

void wf_date_iso_week(const wf_moment *m, int32_t *year, int32_t *week, int32_t *day)
{
    int64_t today = date_ordinal_of(m), start = date_iso_start(m->year);
    *year = m->year;
    if (today < start)
        start = date_iso_start(--*year);
    else if (today >= date_iso_start(m->year + 1))
        start = date_iso_start(++*year);
    *week = (int32_t)((today - start) / 7) + 1;
    *day = (int32_t)((today - start) % 7) + 1;
}

bool wf_date_check(wf_vm *vm, const wf_moment *m)
{
    if (m->year < 1 || m->year > DATE_YEAR_MAX)
        return wf_raise(vm, WF_EXC_ValueError, "year %d is out of range", m->year);
    if (m->month < 1 || m->month > 12)
        return wf_raise(vm, WF_EXC_ValueError, "month must be in 1..12");
    if (m->day < 1 || m->day > date_month_days(m->year, m->month))
        return wf_raise(vm, WF_EXC_ValueError, "day is out of range for month");
    return true;
}

bool wf_time_check(wf_vm *vm, const wf_moment *m)
{
    if (m->hour < 0 || m->hour > 23)
        return wf_raise(vm, WF_EXC_ValueError, "hour must be in 0..23");
    if (m->minute < 0 || m->minute > 59)
        return wf_raise(vm, WF_EXC_ValueError, "minute must be in 0..59");
    if (m->second < 0 || m->second > 59)
        return wf_raise(vm, WF_EXC_ValueError, "second must be in 0..59");
    if (m->micro < 0 || m->micro >= WF_SECOND_MICROS)
        return wf_raise(vm, WF_EXC_ValueError, "microsecond must be in 0..999999");
    if (m->fold < 0 || m->fold > 1)
        return wf_raise(vm, WF_EXC_ValueError, "fold must be either 0 or 1");
    if (!wf_is_none(m->zone) && wf_datetime_kind(vm, m->zone) != WF_DT_ZONE)
        return wf_raise(vm, WF_EXC_TypeError,
                        "tzinfo argument must be None or of a tzinfo subclass, not type '%T'", m->zone);
    return true;
}

/* Since the day before 0001-01-01, of the wall clock. */
static wf_micros moment_micros(const wf_moment *m)
{
    int64_t seconds = m->hour * 3600 + m->minute * 60 + m->second;
    return (m->year ? (wf_micros)date_ordinal_of(m) * WF_DAY_MICROS : 0) +
           seconds * (wf_micros)WF_SECOND_MICROS + m->micro;
}

static void moment_set_micros(wf_moment *m, wf_micros us)
{
    int64_t rest = (int64_t)(us % WF_DAY_MICROS);
    wf_date_from_ordinal((int64_t)(us / WF_DAY_MICROS), m);
    m->micro = (int32_t)(rest % WF_SECOND_MICROS);
    rest /= WF_SECOND_MICROS;
    m->hour = (int32_t)(rest / 3600);
    m->minute = (int32_t)(rest / 60 % 60);
    m->second = (int32_t)(rest % 60);
}

/* ---- objects ---- */

wf_value wf_moment_copy(wf_vm *vm, wf_type *cls, const wf_moment *from)
{
    wf_value v = wf_type_new_instance(vm, cls);
    if (!wf_is_unset(v)) {
        wf_object head = *wf_obj(v);
        *wf_moment_of(v) = *from;
        *wf_obj(v) = head;
    }
    return v;
}

static bool moment_made(wf_vm *vm, wf_type *cls, const wf_moment *from, wf_value *out)
{
    *out = wf_moment_copy(vm, cls, from);
    return !wf_is_unset(*out);
}

/* What a method gives: a script's class is called for it, as anybody would call it. */
static bool moment_result(wf_vm *vm, wf_type *cls, const wf_moment *from, wf_value *out)
{
    wf_value args[9];
    size_t n = 0;
    unsigned which = wf_datetime_layout(vm, cls);
    if (cls == wf_datetime_type(vm, which))
        return moment_made(vm, cls, from, out);
    if (which != WF_DT_TIME) {
        args[n++] = wf_fix(from->year);
        args[n++] = wf_fix(from->month);
        args[n++] = wf_fix(from->day);
    }
    if (which != WF_DT_DATE) {
        args[n++] = wf_fix(from->hour);
        args[n++] = wf_fix(from->minute);
        args[n++] = wf_fix(from->second);
        args[n++] = wf_fix(from->micro);
        args[n++] = from->zone;
    }
    if (!from->fold || which == WF_DT_DATE)
        return wf_call(vm, wf_from_obj(cls), args, n, out);
    wf_str *fold = wf_str_intern_z(vm, "fold");
    wf_value name = fold ? wf_from_obj(fold) : WF_UNSET;
    wf_tuple *names = fold ? wf_tuple_from(vm, &name, 1) : NULL;
    args[n] = wf_fix(from->fold);
    return names && wf_call_kw(vm, wf_from_obj(cls), args, n, names, out);
}

/* An instance of cls at so many microseconds of the wall clock. */
static bool moment_at(wf_vm *vm, wf_type *cls, wf_micros us, wf_value zone, wf_value *out)
{
    wf_moment m = {.zone = zone};
    if (us < WF_DAY_MICROS || us >= ((wf_micros)DATE_ORDINAL_MAX + 1) * WF_DAY_MICROS)
        return wf_raise(vm, WF_EXC_OverflowError, "date value out of range");
    moment_set_micros(&m, us);
    if (wf_datetime_layout(vm, cls) == WF_DT_DATE)
        m.hour = m.minute = m.second = m.micro = 0;
    return moment_result(vm, cls, &m, out);
}

static bool moment_int(wf_vm *vm, wf_value v, int32_t *out)
{
    int64_t i;
    if (wf_is_unset(v))
        return true;
    if (!wf_int_index(vm, v, &i)) {
        if (wf_error_is(vm, WF_EXC_OverflowError))
            return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C int");
        return false;
    }
    if (i > INT32_MAX || i < INT32_MIN)
        return wf_raise(vm, WF_EXC_OverflowError, "signed integer is %s than %s", i > 0 ? "greater" : "less",
                        i > 0 ? "maximum" : "minimum");
    *out = (int32_t)i;
    return true;
}

static bool moment_fill_date(wf_vm *vm, wf_moment *m, const wf_value *b)
{
    return moment_int(vm, b[0], &m->year) && moment_int(vm, b[1], &m->month) && moment_int(vm, b[2], &m->day);
}
static bool moment_fill_time(wf_vm *vm, wf_moment *m, const wf_value *b)
{
    if (!wf_is_unset(b[4]))
        m->zone = b[4];
    return moment_int(vm, b[0], &m->hour) && moment_int(vm, b[1], &m->minute) &&
           moment_int(vm, b[2], &m->second) && moment_int(vm, b[3], &m->micro) &&
           moment_int(vm, b[5], &m->fold);
}

static bool date_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                      wf_value *out)
{
    wf_value b[3];
    wf_moment m = {.zone = WF_NONE};
    return wf_native_bind_args(vm, "function", "(year, month, day)", args, n, kwnames, b, 3) &&
           moment_fill_date(vm, &m, b) && wf_date_check(vm, &m) && moment_made(vm, cls, &m, out);
}
static bool datetime_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                          wf_value *out)
{
    wf_value b[9];
    wf_moment m = {.zone = WF_NONE};
    return wf_native_bind_args(
               vm, "function",
               "(year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)", args,
               n, kwnames, b, 9) &&
           moment_fill_date(vm, &m, b) && moment_fill_time(vm, &m, b + 3) && wf_date_check(vm, &m) &&
           wf_time_check(vm, &m) && moment_made(vm, cls, &m, out);
}
static bool time_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                      wf_value *out)
{
    wf_value b[6];
    wf_moment m = {.zone = WF_NONE};
    return wf_native_bind_args(vm, "function",
                               "(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)", args, n,
                               kwnames, b, 6) &&
           moment_fill_time(vm, &m, b) && wf_time_check(vm, &m) && moment_made(vm, cls, &m, out);
}

/* ---- zones and instants ---- */

wf_value wf_moment_offset(wf_value v)
{
    const wf_moment *m = wf_moment_of(v);
    return wf_is_none(m->zone) ? WF_NONE : wf_zone_of(m->zone)->offset;
}

static int64_t moment_local_offset(wf_vm *vm, int64_t seconds)
{
    int32_t offset = 0;
    char name[16];
    return vm->host->local_time && vm->host->local_time(vm->host->data, seconds, &offset, name) ? offset : 0;
}

/* From the local wall clock, t seconds "since 1970", to the instant; `fold` chooses where the clock was set
 * back (PEP 495). */
static int64_t moment_from_local(wf_vm *vm, int64_t t, int32_t fold)
{
    int64_t a = moment_local_offset(vm, t), u1 = t - a, b, u2;
    if (u1 + moment_local_offset(vm, u1) ==
        t) { /* a solution; is there another on the side that fold asks for? */
        u2 = fold ? u1 + WF_DAY_SECONDS : u1 - WF_DAY_SECONDS;
        b = moment_local_offset(vm, u2);
        if (a == b)
            return u1;
    } else {
        b = moment_local_offset(vm, u1);
    }
    u2 = t - b;
    if (u2 + moment_local_offset(vm, u2) == t)
        return u2;
    if (u1 + moment_local_offset(vm, u1) == t)
        return u1;
    return (u1 > u2) == (fold == 0) ? u1 : u2;
}

bool wf_moment_timestamp(wf_vm *vm, wf_value v, wf_micros *out)
{
    const wf_moment *m = wf_moment_of(v);
    wf_micros us = moment_micros(m) - (wf_micros)DATE_EPOCH * WF_DAY_MICROS;
    if (!wf_is_none(m->zone)) {
        *out = us - wf_delta_micros(wf_zone_of(m->zone)->offset);
        return true;
    }
    wf_micros rest = us % WF_SECOND_MICROS;
    if (rest < 0)
        rest += WF_SECOND_MICROS;
    int64_t seconds = moment_from_local(vm, (int64_t)((us - rest) / WF_SECOND_MICROS), m->fold);
    *out = (wf_micros)seconds * WF_SECOND_MICROS + rest;
    return true;
}

/* The instant as a datetime (or date) of cls in a zone; None: local time. `shown`: the zone that it is to have. */
static bool moment_of_instant(wf_vm *vm, wf_type *cls, wf_micros us, wf_value zone, wf_value shown, wf_value *out)
{
    wf_micros offset;
    if (!wf_is_none(zone) && wf_datetime_kind(vm, zone) != WF_DT_ZONE)
        return wf_raise(vm, WF_EXC_TypeError,
                        "tzinfo argument must be None or of a tzinfo subclass, not type '%T'", zone);
    if (wf_is_none(zone)) {
        wf_micros seconds = us / WF_SECOND_MICROS - (us % WF_SECOND_MICROS < 0);
        offset = (wf_micros)moment_local_offset(vm, (int64_t)seconds) * WF_SECOND_MICROS;
    } else {
        offset = wf_delta_micros(wf_zone_of(zone)->offset);
    }
    wf_micros wall = us + offset + (wf_micros)DATE_EPOCH * WF_DAY_MICROS;
    if (wall < WF_DAY_MICROS || wall >= ((wf_micros)DATE_ORDINAL_MAX + 1) * WF_DAY_MICROS)
        return wf_raise(vm, WF_EXC_ValueError, "year %d is out of range",
                        wall < WF_DAY_MICROS ? 0 : DATE_YEAR_MAX + 1);
    return moment_at(vm, cls, wall, shown, out);
}

/* A timestamp of a script in microseconds, half to even. */
static bool moment_stamp(wf_vm *vm, wf_value v, wf_micros *out)
{
    double d;
    int64_t i;
    if (wf_int_fits_i64(v, &i) && i > -100000000000000 && i < 100000000000000) {
        *out = (wf_micros)i * WF_SECOND_MICROS;
        return true;
    }
    if (!wf_is_float(v) && !wf_is_int(v))
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", v);
    if (!wf_float_from(vm, v, &d))
        return false;
    if (isnan(d))
        return wf_raise(vm, WF_EXC_ValueError, "Invalid value NaN (not a number)");
    if (fabs(d) > 1e14)
        return wf_raise(vm, WF_EXC_OverflowError, "timestamp out of range for platform time_t");
    double whole, part = modf(d, &whole);
    *out = (wf_micros)whole * WF_SECOND_MICROS + (wf_micros)rint(part * 1e6);
    return true;
}

static wf_micros moment_clock(wf_vm *vm)
{
    int64_t ns = wf_clock_wall_ns(vm), us = ns / 1000;
    return us - (ns % 1000 < 0);
}

static wf_value moment_default(wf_value v, wf_value instead)
{
    return wf_is_unset(v) ? instead : v;
}

static bool moment_today(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return moment_of_instant(vm, wf_as_type(args[0]), moment_clock(vm), WF_NONE, WF_NONE, out);
}
static bool moment_now(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value zone = moment_default(args[1], WF_NONE);
    (void)n;
    return moment_of_instant(vm, wf_as_type(args[0]), moment_clock(vm), zone, zone, out);
}
static bool moment_utcnow(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value utc = wf_datetime_utc(vm);
    (void)n;
    return !wf_is_unset(utc) && moment_of_instant(vm, wf_as_type(args[0]), moment_clock(vm), utc, WF_NONE, out);
}
static bool moment_fromtimestamp(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_micros us;
    wf_value zone = n > 2 ? moment_default(args[2], WF_NONE) : WF_NONE;
    return moment_stamp(vm, args[1], &us) && moment_of_instant(vm, wf_as_type(args[0]), us, zone, zone, out);
}
static bool moment_utcfromtimestamp(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_micros us;
    wf_value utc = wf_datetime_utc(vm);
    (void)n;
    return !wf_is_unset(utc) && moment_stamp(vm, args[1], &us) &&
           moment_of_instant(vm, wf_as_type(args[0]), us, utc, WF_NONE, out);
}
static bool moment_fromordinal(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int32_t ordinal = 0;
    (void)n;
    if (!moment_int(vm, args[1], &ordinal))
        return false;
    if (ordinal < 1)
        return wf_raise(vm, WF_EXC_ValueError, "ordinal must be >= 1");
    if (ordinal > DATE_ORDINAL_MAX)
        return wf_raise(vm, WF_EXC_ValueError, "year is out of range");
    return moment_at(vm, wf_as_type(args[0]), (wf_micros)ordinal * WF_DAY_MICROS, WF_NONE, out);
}
static bool moment_fromisoformat(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_type *cls = wf_as_type(args[0]);
    unsigned which = wf_datetime_layout(vm, cls);
    wf_moment m = {.zone = WF_NONE};
    (void)n;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "fromisoformat: argument must be str");
    return wf_datetime_fromiso(vm, which, wf_as_str(args[1]), &m) && moment_result(vm, cls, &m, out);
}
static bool moment_strptime(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_moment m = {.zone = WF_NONE};
    (void)n;
    for (int i = 1; i <= 2; i++)
        if (!wf_is_str(args[i]))
            return wf_raise(vm, WF_EXC_TypeError, "strptime() argument %d must be str, not %A", i, args[i]);
    return wf_datetime_strptime(vm, wf_as_str(args[1]), wf_as_str(args[2]), &m) &&
           moment_result(vm, wf_as_type(args[0]), &m, out);
}
static bool moment_combine(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    unsigned first = wf_datetime_kind(vm, args[1]);
    if (first != WF_DT_DATE && first != WF_DT_DATETIME)
        return wf_raise(vm, WF_EXC_TypeError, "combine() argument 1 must be datetime.date, not %A", args[1]);
    if (wf_datetime_kind(vm, args[2]) != WF_DT_TIME)
        return wf_raise(vm, WF_EXC_TypeError, "combine() argument 2 must be datetime.time, not %A", args[2]);
    wf_moment m = *wf_moment_of(args[2]);
    const wf_moment *d = wf_moment_of(args[1]);
    m.year = d->year, m.month = d->month, m.day = d->day;
    m.zone = moment_default(args[3], m.zone);
    return wf_time_check(vm, &m) && moment_result(vm, wf_as_type(args[0]), &m, out);
}

/* ---- methods ---- */

static bool moment_timestamp(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_micros us;
    (void)n;
    if (!wf_moment_timestamp(vm, args[0], &us))
        return false;
    *out = wf_float_new(vm, (double)(int64_t)us / 1e6);
    return !wf_is_unset(*out);
}

static bool moment_astimezone(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value zone = moment_default(args[1], WF_NONE);
    wf_micros us;
    (void)n;
    if (!wf_is_none(zone) && wf_datetime_kind(vm, zone) != WF_DT_ZONE)
        return wf_raise(vm, WF_EXC_TypeError,
                        "tzinfo argument must be None or of a tzinfo subclass, not type '%T'", zone);
    if (!wf_moment_timestamp(vm, args[0], &us))
        return false;
    if (wf_is_none(zone)) {
        int32_t offset = 0;
        char name[16] = "UTC";
        int64_t seconds = (int64_t)(us / WF_SECOND_MICROS - (us % WF_SECOND_MICROS < 0));
        if (vm->host->local_time && !vm->host->local_time(vm->host->data, seconds, &offset, name))
            offset = 0;
        wf_value given[2] = {wf_delta_new(vm, (wf_micros)offset * WF_SECOND_MICROS), WF_NONE};
        wf_str *s = wf_str_new_z(vm, name);
        if (wf_is_unset(given[0]) || !s)
            return false;
        given[1] = wf_from_obj(s);
        if (!wf_call(vm, wf_from_obj(wf_datetime_type(vm, WF_DT_ZONE)), given, 2, &zone))
            return false;
    }
    return moment_of_instant(vm, wf_type_of(vm, args[0]), us, zone, zone, out);
}

static bool moment_date(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_moment m = *wf_moment_of(args[0]);
    (void)n;
    m.hour = m.minute = m.second = m.micro = m.fold = 0;
    m.zone = WF_NONE;
    return moment_result(vm, wf_datetime_type(vm, WF_DT_DATE), &m, out);
}
static bool moment_timetz(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_moment m = *wf_moment_of(args[0]);
    (void)n;
    m.year = m.month = m.day = 0;
    return moment_result(vm, wf_datetime_type(vm, WF_DT_TIME), &m, out);
}
static bool moment_time(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    if (!moment_timetz(vm, args, n, out))
        return false;
    wf_moment_of(*out)->zone = WF_NONE; /* timetz() gives a plain time, which nobody else has */
    return true;
}

static bool moment_replace(wf_vm *vm, wf_value self, const wf_value *date, const wf_value *time,
                           wf_value *out)
{
    wf_moment m = *wf_moment_of(self);
    if ((date && (!moment_fill_date(vm, &m, date) || !wf_date_check(vm, &m))) ||
        (time && (!moment_fill_time(vm, &m, time) || !wf_time_check(vm, &m))))
        return false;
    return moment_result(vm, wf_type_of(vm, self), &m, out);
}
static bool date_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return moment_replace(vm, args[0], args + 1, NULL, out);
}
static bool datetime_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return moment_replace(vm, args[0], args + 1, args + 4, out);
}
static bool time_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return moment_replace(vm, args[0], NULL, args + 1, out);
}

static bool moment_toordinal(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix(date_ordinal_of(wf_moment_of(args[0])));
    return true;
}
static bool moment_weekday(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix((date_ordinal_of(wf_moment_of(args[0])) + 6) % 7);
    return true;
}
static bool moment_isoweekday(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix((date_ordinal_of(wf_moment_of(args[0])) + 6) % 7 + 1);
    return true;
}
static bool moment_utcoffset(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_moment_offset(args[0]);
    return true;
}
static bool moment_tzname(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    wf_value zone = wf_moment_of(args[0])->zone;
    return wf_is_none(zone) || wf_str_result(wf_op_str(vm, zone), out);
}
static bool moment_dst(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_NONE;
    return true;
}
static bool moment_ctime(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_str_result(wf_datetime_ctime(vm, wf_moment_of(args[0])), out);
}
static bool moment_strftime(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "strftime() argument 1 must be str, not %A", args[1]);
    return wf_str_result(wf_datetime_strftime(vm, args[0], wf_as_str(args[1])), out);
}
static bool moment_isoformat_of(wf_vm *vm, wf_value self, wf_value separator, wf_value timespec,
                                wf_value *out)
{
    const char *sep = "T", *spec = "auto";
    if (!wf_is_unset(separator)) {
        if (!wf_is_str(separator) || wf_as_str(separator)->chars != 1)
            return wf_raise(vm, WF_EXC_TypeError,
                            "isoformat() argument 1 must be a unicode character, not %A", separator);
        sep = wf_str_data(vm, wf_as_str(separator));
    }
    if (!wf_is_unset(timespec)) {
        if (!wf_is_str(timespec))
            return wf_raise(vm, WF_EXC_TypeError, "isoformat() argument 'timespec' must be str, not %A",
                            timespec);
        spec = wf_str_data(vm, wf_as_str(timespec));
    }
    return sep && spec && wf_datetime_isoformat(vm, self, sep, spec, out);
}
static bool date_isoformat(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_datetime_isoformat(vm, args[0], "T", "auto", out);
}
static bool datetime_isoformat(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return moment_isoformat_of(vm, args[0], args[1], args[2], out);
}
static bool time_isoformat(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return moment_isoformat_of(vm, args[0], WF_UNSET, args[1], out);
}

/* ---- slots ---- */

static bool moment_is_dated(unsigned kind)
{
    return kind == WF_DT_DATE || kind == WF_DT_DATETIME;
}

static bool moment_add(wf_vm *vm, wf_value self, wf_micros us, wf_value *out)
{
    const wf_moment *m = wf_moment_of(self);
    if (wf_datetime_kind(vm, self) == WF_DT_DATE) /* a date counts whole days, downwards */
        us = us / WF_DAY_MICROS - (us % WF_DAY_MICROS < 0), us *= WF_DAY_MICROS;
    return moment_at(vm, wf_type_of(vm, self), moment_micros(m) + us, m->zone, out);
}

/* The difference of two datetimes, each by UTC when both have zones. *answer: 1, 0 when one has a zone and
 * the other none. */
static int moment_difference(wf_value a, wf_value b, wf_micros *out)
{
    wf_value x = wf_moment_offset(a), y = wf_moment_offset(b);
    *out = moment_micros(wf_moment_of(a)) - moment_micros(wf_moment_of(b));
    if (wf_is_none(x) && wf_is_none(y))
        return 1;
    if (wf_is_none(x) || wf_is_none(y))
        return 0;
    if (!wf_same(wf_moment_of(a)->zone, wf_moment_of(b)->zone))
        *out -= wf_delta_micros(x) - wf_delta_micros(y);
    return 1;
}

static bool moment_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    unsigned x = wf_datetime_kind(vm, a), y = wf_datetime_kind(vm, b);
    wf_micros us;
    *out = WF_NOTIMPLEMENTED;
    if (op == WF_OP_ADD && moment_is_dated(x) && y == WF_DT_DELTA)
        return moment_add(vm, a, wf_delta_micros(b), out);
    if (op == WF_OP_ADD && x == WF_DT_DELTA && moment_is_dated(y))
        return moment_add(vm, b, wf_delta_micros(a), out);
    if (op != WF_OP_SUB || !moment_is_dated(x))
        return true;
    if (y == WF_DT_DELTA) {
        us = wf_delta_micros(b);
        if (x == WF_DT_DATE) /* whole days of the delta, then the other way */
            us = (wf_micros)wf_delta_of(b)->days * WF_DAY_MICROS;
        return moment_add(vm, a, -us, out);
    }
    if (x != y)
        return true;
    if (!moment_difference(a, b, &us))
        return wf_raise(vm, WF_EXC_TypeError, "can't subtract offset-naive and offset-aware datetimes");
    *out = wf_delta_new(vm, us);
    return !wf_is_unset(*out);
}

static bool moment_compare(wf_vm *vm, wf_value a, wf_value b, wf_cmp op, wf_value *out)
{
    unsigned x = wf_datetime_kind(vm, a), y = wf_datetime_kind(vm, b);
    wf_micros us;
    *out = WF_NOTIMPLEMENTED;
    if (x != y)
        return true;
    if (moment_difference(a, b, &us)) {
        *out = wf_number_ordered(op, (us > 0) - (us < 0));
        return true;
    }
    if (op != WF_CMP_EQ && op != WF_CMP_NE)
        return wf_raise(vm, WF_EXC_TypeError, "can't compare offset-naive and offset-aware %s",
                        x == WF_DT_TIME ? "times" : "datetimes");
    *out = wf_bool(op == WF_CMP_NE);
    return true;
}

static bool moment_hash(wf_vm *vm, wf_value v, uint64_t *out)
{
    wf_micros us = moment_micros(wf_moment_of(v));
    wf_value offset = wf_moment_offset(v);
    if (!wf_is_none(offset))
        us -= wf_delta_micros(offset);
    wf_value i = wf_int_from_i64(vm, (int64_t)us);
    return !wf_is_unset(i) && wf_op_hash(vm, i, out);
}

static bool moment_str(wf_vm *vm, wf_value v, wf_value *out)
{
    return wf_datetime_isoformat(vm, v, " ", "auto", out);
}

static bool moment_format(wf_vm *vm, wf_value v, wf_str *spec, wf_value *out)
{
    wf_value format = wf_from_obj(spec);
    return spec->nbytes ? wf_call_method(vm, v, "strftime", &format, 1, out) : wf_str_result(wf_op_str(vm, v), out);
}

static bool moment_repr(wf_vm *vm, wf_value v, wf_value *out)
{
    const wf_moment *m = wf_moment_of(v);
    unsigned kind = wf_datetime_kind(vm, v);
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_datetime_name(&b, v);
    wf_builder_z(&b, "(");
    if (kind != WF_DT_TIME)
        wf_builder_printf(&b, "%d, %d, %d", m->year, m->month, m->day);
    if (kind != WF_DT_DATE)
        wf_builder_printf(&b, "%s%d, %d", kind == WF_DT_TIME ? "" : ", ", m->hour, m->minute);
    if (m->second || m->micro)
        wf_builder_printf(&b, ", %d", m->second);
    if (m->micro)
        wf_builder_printf(&b, ", %d", m->micro);
    if (m->fold)
        wf_builder_z(&b, ", fold=1");
    if (!wf_is_none(m->zone))
        wf_builder_printf(&b, ", tzinfo=%R", m->zone);
    wf_builder_z(&b, ")");
    return wf_str_result(wf_builder_finish(&b), out);
}

/* ---- attributes ---- */

#define MOMENT_FIELD(field)                                                                                  \
    static bool moment_get_##field(wf_vm *vm, wf_value v, wf_value *out)                                     \
    {                                                                                                        \
        (void)vm;                                                                                            \
        *out = wf_fix(wf_moment_of(v)->field);                                                               \
        return true;                                                                                         \
    }
MOMENT_FIELD(year)
MOMENT_FIELD(month)
MOMENT_FIELD(day)
MOMENT_FIELD(hour)
MOMENT_FIELD(minute)
MOMENT_FIELD(second)
MOMENT_FIELD(micro)
MOMENT_FIELD(fold)
static bool moment_get_zone(wf_vm *vm, wf_value v, wf_value *out)
{
    (void)vm;
    *out = wf_moment_of(v)->zone;
    return true;
}

#define DATE_ROWS                                                                                            \
    {"year", moment_get_year, NULL, NULL}, {"month", moment_get_month, NULL, NULL},                          \
    {                                                                                                        \
        "day", moment_get_day, NULL, NULL                                                                    \
    }
#define TIME_ROWS                                                                                            \
    {"hour", moment_get_hour, NULL, NULL}, {"minute", moment_get_minute, NULL, NULL},                        \
        {"second", moment_get_second, NULL, NULL}, {"microsecond", moment_get_micro, NULL, NULL},            \
        {"fold", moment_get_fold, NULL, NULL},                                                               \
    {                                                                                                        \
        "tzinfo", moment_get_zone, NULL, NULL                                                                \
    }
static const wf_getset_row date_getset[] = {DATE_ROWS, {0}};
static const wf_getset_row datetime_getset[] = {TIME_ROWS, {0}};
static const wf_getset_row time_getset[] = {TIME_ROWS, {0}};

static const wf_native_row date_methods[] = {
    {"replace", date_replace,
     "(self, year=<unrepresentable>, month=<unrepresentable>, day=<unrepresentable>)",
     "The date with other fields."},
    {"toordinal", moment_toordinal, "(self, /)", "The number of the day, 1 for January 1 of year 1."},
    {"weekday", moment_weekday, "(self, /)", "The day of the week, 0 for Monday."},
    {"isoweekday", moment_isoweekday, "(self, /)", "The day of the week, 1 for Monday."},
    {"isoformat", date_isoformat, "(self, /)", "YYYY-MM-DD"},
    {"strftime", moment_strftime, "(self, format)", "The date as the format says."},
    {"ctime", moment_ctime, "(self, /)", "The date as C's ctime writes it."},
    {0},
};
static const wf_native_row date_classmethods[] = {
    {"today", moment_today, "(cls, /)", "The current date."},
    {"fromtimestamp", moment_fromtimestamp, "(cls, timestamp, /)", "The local date of a POSIX timestamp."},
    {"fromordinal", moment_fromordinal, "(cls, ordinal, /)", "The date with that number."},
    {"fromisoformat", moment_fromisoformat, "(cls, string, /)", "The date of its ISO 8601 text."},
    {0},
};
static const wf_native_row datetime_methods[] = {
    {"replace", datetime_replace,
     "(self, year=<unrepresentable>, month=<unrepresentable>, day=<unrepresentable>, hour=<unrepresentable>, "
     "minute=<unrepresentable>, "
     "second=<unrepresentable>, microsecond=<unrepresentable>, tzinfo=<unrepresentable>, *, "
     "fold=<unrepresentable>)",
     "The datetime with other fields."},
    {"timestamp", moment_timestamp, "(self, /)", "POSIX timestamp as a float."},
    {"astimezone", moment_astimezone, "(self, tz=None)", "The same instant in another zone."},
    {"date", moment_date, "(self, /)", "The date."},
    {"time", moment_time, "(self, /)", "The time of day, without a zone."},
    {"timetz", moment_timetz, "(self, /)", "The time of day, with the zone."},
    {"utcoffset", moment_utcoffset, "(self, /)", "The zone's offset from UTC, or None."},
    {"tzname", moment_tzname, "(self, /)", "The zone's name, or None."},
    {"dst", moment_dst, "(self, /)", "The zone's daylight saving, or None."},
    {"isoformat", datetime_isoformat, "(self, sep='T', timespec='auto')",
     "YYYY-MM-DDTHH:MM:SS.ffffff and the offset."},
    {0},
};
static const wf_native_row datetime_classmethods[] = {
    {"now", moment_now, "(cls, tz=None)", "The current time, of the local clock or in a zone."},
    {"utcnow", moment_utcnow, "(cls, /)", "The current time in UTC, without a zone."},
    {"fromtimestamp", moment_fromtimestamp, "(cls, timestamp, tz=None)", "The time of a POSIX timestamp."},
    {"utcfromtimestamp", moment_utcfromtimestamp, "(cls, timestamp, /)",
     "The time of a POSIX timestamp in UTC, without a zone."},
    {"fromisoformat", moment_fromisoformat, "(cls, string, /)", "The datetime of its ISO 8601 text."},
    {"strptime", moment_strptime, "(cls, string, format, /)", "The datetime read from a text by a format."},
    {"combine", moment_combine, "(cls, date, time, tzinfo=<unrepresentable>)",
     "A date and a time of day together."},
    {0},
};
static const wf_native_row time_methods[] = {
    {"replace", time_replace,
     "(self, hour=<unrepresentable>, minute=<unrepresentable>, second=<unrepresentable>, "
     "microsecond=<unrepresentable>, "
     "tzinfo=<unrepresentable>, *, fold=<unrepresentable>)",
     "The time with other fields."},
    {"utcoffset", moment_utcoffset, "(self, /)", "The zone's offset from UTC, or None."},
    {"tzname", moment_tzname, "(self, /)", "The zone's name, or None."},
    {"dst", moment_dst, "(self, /)", "The zone's daylight saving, or None."},
    {"isoformat", time_isoformat, "(self, timespec='auto')", "HH:MM:SS.ffffff and the offset."},
    {"strftime", moment_strftime, "(self, format)", "The time as the format says."},
    {0},
};
static const wf_native_row time_classmethods[] = {
    {"fromisoformat", moment_fromisoformat, "(cls, string, /)", "The time of its ISO 8601 text."},
    {0},
};

#define MOMENT_SLOTS                                                                                         \
    .repr = moment_repr, .str = moment_str, .format = moment_format, .hash = moment_hash,                    \
    .compare = moment_compare, .binary = moment_binary
static const wf_slots date_slots = {MOMENT_SLOTS, .make = date_make};
static const wf_slots datetime_slots = {MOMENT_SLOTS, .make = datetime_make};
static const wf_slots time_slots = {MOMENT_SLOTS, .make = time_make};

static void moment_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_moment *)o)->zone);
}

static bool moment_set_limits(wf_vm *vm, unsigned which, wf_moment low, wf_moment high, wf_micros resolution)
{
    wf_type *t = wf_datetime_type(vm, which);
    wf_value min = wf_moment_copy(vm, t, &low), max = wf_moment_copy(vm, t, &high),
             step = wf_delta_new(vm, resolution);
    return !wf_is_unset(min) && !wf_is_unset(max) && !wf_is_unset(step) &&
           wf_dict_set_z(vm, t->dict, "min", min) && wf_dict_set_z(vm, t->dict, "max", max) &&
           wf_dict_set_z(vm, t->dict, "resolution", step);
}

bool wf_moment_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_type date = {.name = "date",
                                        .module = "datetime",
                                        .doc = "date(year, month, day) --> date object",
                                        .size = sizeof(wf_moment),
                                        .slots = &date_slots,
                                        .methods = date_methods,
                                        .classmethods = date_classmethods,
                                        .getset = date_getset,
                                        .flags = WF_TYPE_DOTTED};
    static const wf_native_type datetime = {
        .name = "datetime",
        .module = "datetime",
        .doc = "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])",
        .size = sizeof(wf_moment),
        .slots = &datetime_slots,
        .methods = datetime_methods,
        .classmethods = datetime_classmethods,
        .getset = datetime_getset,
        .flags = WF_TYPE_DOTTED};
    static const wf_native_type time = {
        .name = "time",
        .module = "datetime",
        .doc = "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object",
        .size = sizeof(wf_moment),
        .slots = &time_slots,
        .methods = time_methods,
        .classmethods = time_classmethods,
        .getset = time_getset,
        .flags = WF_TYPE_DOTTED};
    static const wf_kind_info info = {.name = "datetime", .mark = moment_mark};
    wf_value v;
    if (!wf_datetime_register(vm, m, &date, NULL, &info) ||
        !wf_dict_get_name(vm, m->dict, wf_str_intern_z(vm, "date"), &v))
        return false;
    return wf_datetime_register(vm, m, &datetime, wf_as_type(v), &info) &&
           wf_datetime_register(vm, m, &time, NULL, &info);
}

bool wf_moment_finish(wf_vm *vm)
{
    wf_moment first = {.year = 1, .month = 1, .day = 1, .zone = WF_NONE},
              last = {.year = DATE_YEAR_MAX, .month = 12, .day = 31, .zone = WF_NONE};
    wf_moment midnight = {.zone = WF_NONE},
              late = {.hour = 23, .minute = 59, .second = 59, .micro = 999999, .zone = WF_NONE}, end = late;
    end.year = DATE_YEAR_MAX, end.month = 12, end.day = 31;
    return moment_set_limits(vm, WF_DT_DATE, first, last, WF_DAY_MICROS) &&
           moment_set_limits(vm, WF_DT_DATETIME, first, end, 1) &&
           moment_set_limits(vm, WF_DT_TIME, midnight, late, 1);
}
