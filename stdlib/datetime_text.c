/* Dates and times as text: ISO 8601, strftime and strptime in the C locale. */
#include "datetime_parts.h"

#include <stdio.h>

#include "object/str_parts.h"
#include "object/unicode.h"

static const char *const text_days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
static const char *const text_months[] = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};

static int text_weekday(const wf_moment *m)
{
    return (int)((wf_date_ordinal(m->year, m->month, m->day) + 6) % 7);
}
static int text_year_day(const wf_moment *m)
{
    return (int)(wf_date_ordinal(m->year, m->month, m->day) - wf_date_ordinal(m->year, 1, 1)) + 1;
}

/* ---- writing ---- */

static bool text_put_time(wf_vm *vm, wf_builder *b, const wf_moment *m, const char *spec)
{
    static const char *const specs[] = {"auto",    "hours",        "minutes",
                                        "seconds", "milliseconds", "microseconds"};
    char text[32];
    int which = 0;
    while (which < 6 && strcmp(spec, specs[which]) != 0)
        which++;
    if (which == 6)
        return wf_raise(vm, WF_EXC_ValueError, "Unknown timespec value");
    if (which == 0)
        which = m->micro ? 5 : 3;
    int n = snprintf(text, sizeof text, "%02d:%02d:%02d", m->hour, m->minute, m->second);
    static const uint8_t lengths[] = {0, 2, 5, 8, 8, 8};
    wf_builder_bytes(b, text, lengths[which] < n ? lengths[which] : (size_t)n);
    if (which == 4)
        snprintf(text, sizeof text, ".%03d", m->micro / 1000);
    else if (which == 5)
        snprintf(text, sizeof text, ".%06d", m->micro);
    return which < 4 || wf_builder_z(b, text);
}

bool wf_datetime_isoformat(wf_vm *vm, wf_value self, const char *separator, const char *timespec,
                           wf_value *out)
{
    const wf_moment *m = wf_moment_of(self);
    unsigned kind = wf_datetime_kind(vm, self);
    wf_builder b;
    char text[48];
    wf_builder_init(&b, vm);
    if (kind != WF_DT_TIME) {
        snprintf(text, sizeof text, "%04d-%02d-%02d", m->year, m->month, m->day);
        wf_builder_z(&b, text);
    }
    if (kind == WF_DT_DATETIME)
        wf_builder_z(&b, separator);
    if (kind != WF_DT_DATE) {
        if (!text_put_time(vm, &b, m, timespec))
            return false;
        wf_value offset = wf_moment_offset(self);
        wf_str *s = wf_is_none(offset) ? vm->empty_str : wf_delta_offset_text(vm, offset, ":");
        if (!s || !wf_builder_str(&b, s))
            return false;
    }
    return wf_str_result(wf_builder_finish(&b), out);
}

wf_str *wf_datetime_ctime(wf_vm *vm, const wf_moment *m)
{
    char text[64];
    snprintf(text, sizeof text, "%.3s %.3s %2d %02d:%02d:%02d %04d", text_days[text_weekday(m)],
             text_months[m->month - 1], m->day, m->hour, m->minute, m->second, m->year);
    return wf_str_new_z(vm, text);
}

/* The directives that stand for others. */
static const char *text_compound(char c)
{
    switch (c) {
    case 'c': return "%a %b %e %H:%M:%S %Y";
    case 'D':
    case 'x': return "%m/%d/%y";
    case 'F': return "%Y-%m-%d";
    case 'T':
    case 'X': return "%H:%M:%S";
    case 'R': return "%H:%M";
    case 'r': return "%I:%M:%S %p";
    default: return NULL;
    }
}

static bool text_put_zone(wf_vm *vm, wf_builder *b, const wf_moment *m, char c, bool colon)
{
    if (wf_is_none(m->zone))
        return true;
    wf_str *s = c == 'Z' ? wf_op_str(vm, m->zone)
                         : wf_delta_offset_text(vm, wf_zone_of(m->zone)->offset, colon ? ":" : "");
    return s && wf_builder_str(b, s);
}

/* A number directive: the value and its width; false when c is none. `pad` is what fills the width. */
static bool text_number(const wf_moment *m, char c, int *value, int *width, char *pad)
{
    int32_t year, week, day;
    *width = 2;
    *pad = '0';
    switch (c) {
    case 'C': *value = m->year / 100; return true;
    case 'd': *value = m->day; return true;
    case 'e': *value = m->day, *pad = ' '; return true;
    case 'G': wf_date_iso_week(m, &year, &week, &day), *value = year, *width = 4; return true;
    case 'g': wf_date_iso_week(m, &year, &week, &day), *value = year % 100; return true;
    case 'H': *value = m->hour; return true;
    case 'k': *value = m->hour, *pad = ' '; return true;
    case 'I': *value = (m->hour + 11) % 12 + 1; return true;
    case 'l': *value = (m->hour + 11) % 12 + 1, *pad = ' '; return true;
    case 'j': *value = text_year_day(m), *width = 3; return true;
    case 'M': *value = m->minute; return true;
    case 'm': *value = m->month; return true;
    case 'S': *value = m->second; return true;
    case 'U': *value = (text_year_day(m) + 6 - (text_weekday(m) + 1) % 7) / 7; return true;
    case 'u': *value = text_weekday(m) + 1, *width = 1; return true;
    case 'V': wf_date_iso_week(m, &year, &week, &day), *value = week; return true;
    case 'W': *value = (text_year_day(m) + 6 - text_weekday(m)) / 7; return true;
    case 'w': *value = (text_weekday(m) + 1) % 7, *width = 1; return true;
    case 'Y': *value = m->year, *width = 4; return true;
    case 'y': *value = m->year % 100; return true;
    case 'f': *value = m->micro, *width = 6; return true;
    default: return false;
    }
}

static bool text_strftime(wf_vm *vm, wf_builder *b, wf_value self, const wf_moment *m, const char *f,
                          size_t n);

static bool text_directive(wf_vm *vm, wf_builder *b, wf_value self, const wf_moment *m, char c, bool plain)
{
    int value, width;
    char pad, text[32];
    const char *compound = text_compound(c);
    if (compound)
        return text_strftime(vm, b, self, m, compound, strlen(compound));
    if (text_number(m, c, &value, &width, &pad)) {
        if (plain)
            snprintf(text, sizeof text, "%d", value);
        else
            snprintf(text, sizeof text, pad == ' ' ? "%*d" : "%0*d", width, value);
        return wf_builder_z(b, text);
    }
    switch (c) {
    case 'A': return wf_builder_z(b, text_days[text_weekday(m)]);
    case 'a': return wf_builder_bytes(b, text_days[text_weekday(m)], 3);
    case 'B': return wf_builder_z(b, text_months[m->month - 1]);
    case 'b':
    case 'h': return wf_builder_bytes(b, text_months[m->month - 1], 3);
    case 'p': return wf_builder_z(b, m->hour < 12 ? "AM" : "PM");
    case 'P': return wf_builder_z(b, m->hour < 12 ? "am" : "pm");
    case 'n': return wf_builder_char(b, '\n');
    case 't': return wf_builder_char(b, '\t');
    case '%': return wf_builder_char(b, '%');
    case 'z':
    case 'Z': return text_put_zone(vm, b, m, c, false);
    case 's': {
        wf_micros us;
        wf_moment local = *m;
        local.zone = WF_NONE;
        wf_value v = wf_moment_copy(vm, wf_datetime_type(vm, WF_DT_DATETIME), &local);
        return !wf_is_unset(v) && wf_moment_timestamp(vm, v, &us) &&
               wf_builder_printf(b, "%lld", (long long)(us / WF_SECOND_MICROS - (us % WF_SECOND_MICROS < 0)));
    }
    default: return wf_builder_char(b, '%') && wf_builder_char(b, (unsigned char)c);
    }
}

static bool text_strftime(wf_vm *vm, wf_builder *b, wf_value self, const wf_moment *m, const char *f,
                          size_t n)
{
    const char *end = f + n;
    while (f < end) {
        const char *percent = memchr(f, '%', (size_t)(end - f));
        wf_builder_bytes(b, f, (size_t)((percent ? percent : end) - f));
        if (!percent)
            break;
        f = percent + 1;
        bool plain = f < end && *f == '-';
        f += plain;
        if (f >= end) {
            wf_builder_z(b, plain ? "%-" : "%");
            break;
        }
        if (!plain && *f == ':' && f + 1 < end && f[1] == 'z') {
            if (!text_put_zone(vm, b, m, 'z', true))
                return false;
            f += 2;
            continue;
        }
        if ((unsigned char)*f >= 0x80) { /* no directive, and not to be cut in two */
            wf_builder_z(b, plain ? "%-" : "%");
            continue;
        }
        if (!text_directive(vm, b, self, m, *f++, plain))
            return false;
    }
    return !b->failed;
}

wf_str *wf_datetime_strftime(wf_vm *vm, wf_value self, wf_str *format)
{
    wf_moment m = *wf_moment_of(self);
    wf_builder b;
    const char *p = wf_str_data(vm, format);
    if (wf_datetime_kind(vm, self) == WF_DT_TIME) /* the date that CPython puts in */
        m.year = 1900, m.month = m.day = 1;
    wf_builder_init(&b, vm);
    return p && text_strftime(vm, &b, self, &m, p, format->nbytes) ? wf_builder_finish(&b) : NULL;
}

/* ---- reading ISO 8601 ---- */

typedef struct text_reader {
    const char *at, *end;
} text_reader;

/* So many digits. */
static bool text_digits(text_reader *r, int count, int32_t *out)
{
    *out = 0;
    for (int i = 0; i < count; i++, r->at++) {
        if (r->at >= r->end || *r->at < '0' || *r->at > '9')
            return false;
        *out = *out * 10 + (*r->at - '0');
    }
    return true;
}
static bool text_accept(text_reader *r, char c)
{
    if (r->at >= r->end || *r->at != c)
        return false;
    r->at++;
    return true;
}

/* YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D], YYYYWww[D] */
static bool text_read_date(text_reader *r, wf_moment *m)
{
    int32_t week, day = 1;
    if (!text_digits(r, 4, &m->year))
        return false;
    bool dashed = text_accept(r, '-');
    if (!text_accept(r, 'W'))
        return text_digits(r, 2, &m->month) && text_accept(r, '-') == dashed && text_digits(r, 2, &m->day);
    if (!text_digits(r, 2, &week))
        return false;
    if (dashed ? text_accept(r, '-') : r->at < r->end && *r->at >= '0' && *r->at <= '9')
        if (!text_digits(r, 1, &day))
            return false;
    if (m->year < 1 || week < 1 || week > 53 || day < 1 || day > 7)
        return false;
    int64_t first = wf_date_ordinal(m->year, 1, 1), weekday = (first + 6) % 7,
            monday = first - weekday + (weekday > 3 ? 7 : 0);
    int32_t iso_year, iso_week, iso_day, year = m->year;
    wf_date_from_ordinal(monday + (week - 1) * 7 + day - 1, m);
    wf_date_iso_week(m, &iso_year, &iso_week, &iso_day);
    return iso_year == year;
}

/* HH[:MM[:SS[.fff...]]] with or without colons; digits past the sixth are dropped. */
static bool text_read_clock(text_reader *r, int32_t *hour, int32_t *minute, int32_t *second, int32_t *micro)
{
    *minute = *second = *micro = 0;
    if (!text_digits(r, 2, hour))
        return false;
    bool colon = text_accept(r, ':');
    if (!colon && (r->at >= r->end || *r->at < '0' || *r->at > '9'))
        return true;
    if (!text_digits(r, 2, minute))
        return false;
    if (colon ? !text_accept(r, ':') : r->at >= r->end || *r->at < '0' || *r->at > '9')
        return true;
    if (!text_digits(r, 2, second))
        return false;
    if (!text_accept(r, '.') && !text_accept(r, ','))
        return true;
    int n = 0;
    for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++, n++)
        if (n < 6)
            *micro = *micro * 10 + (*r->at - '0');
    for (int i = n; i < 6; i++)
        *micro *= 10;
    return n > 0;
}

/* Z, or an offset. 1 read, 0 wrong, -1 exception */
static int text_read_zone(wf_vm *vm, text_reader *r, wf_moment *m)
{
    int32_t h, mi, s, us;
    if (text_accept(r, 'Z')) {
        wf_value utc = wf_datetime_utc(vm);
        if (wf_is_unset(utc))
            return -1;
        m->zone = utc;
        return 1;
    }
    bool negative = r->at < r->end && *r->at == '-';
    if (!negative && !(r->at < r->end && *r->at == '+'))
        return 1;
    r->at++;
    if (!text_read_clock(r, &h, &mi, &s, &us))
        return 0;
    wf_micros offset = (wf_micros)(h * 3600 + mi * 60 + s) * WF_SECOND_MICROS + us;
    wf_value delta = wf_delta_new(vm, negative ? -offset : offset);
    if (wf_is_unset(delta))
        return -1;
    return wf_call(vm, wf_from_obj(wf_datetime_type(vm, WF_DT_ZONE)), &delta, 1, &m->zone) ? 1 : -1;
}

bool wf_datetime_fromiso(wf_vm *vm, unsigned which, wf_str *text, wf_moment *m)
{
    const char *p = wf_str_data(vm, text);
    if (!p)
        return false;
    text_reader r = {p, p + text->nbytes};
    bool good = true;
    if (which != WF_DT_TIME)
        good = text_read_date(&r, m);
    else
        text_accept(&r, 'T');
    if (good && which != WF_DT_DATE && (which == WF_DT_TIME || r.at < r.end)) {
        if (which == WF_DT_DATETIME)
            wf_utf8_next(&r.at); /* any one character between */
        good = text_read_clock(&r, &m->hour, &m->minute, &m->second, &m->micro);
        int zone = good ? text_read_zone(vm, &r, m) : 0;
        if (zone < 0)
            return false;
        good = zone > 0;
    }
    if (!good || r.at != r.end)
        return wf_raise(vm, WF_EXC_ValueError, "Invalid isoformat string: %R", wf_from_obj(text));
    return (which == WF_DT_TIME || wf_date_check(vm, m)) && (which == WF_DT_DATE || wf_time_check(vm, m));
}

/* ---- strptime ---- */

typedef struct text_parse {
    text_reader r;
    wf_moment *m;
    int32_t hour12, pm, year_day; /* -1: not given */
} text_parse;

/* Up to `most` digits with a value in [low, high], as CPython's regular expressions take them. */
static bool text_parse_number(text_parse *p, int most, int32_t low, int32_t high, int32_t *out)
{
    int32_t v = 0;
    int n = 0;
    const char *at = p->r.at;
    while (n < most && at + n < p->r.end && at[n] >= '0' && at[n] <= '9' && v * 10 + (at[n] - '0') <= high)
        v = v * 10 + (at[n] - '0'), n++;
    if (n == 0 || v < low)
        return false;
    p->r.at += n;
    *out = v;
    return true;
}

/* One of the words, whole or its first three letters, letters of either case. */
static bool text_parse_word(text_parse *p, const char *const *words, int count, bool whole, int32_t *out)
{
    for (int i = 0; i < count; i++) {
        size_t n = whole ? strlen(words[i]) : 3, k = 0;
        while (k < n && p->r.at + k < p->r.end && ((p->r.at[k] ^ words[i][k]) & ~0x20) == 0)
            k++;
        if (k == n) {
            p->r.at += n;
            *out = i;
            return true;
        }
    }
    return false;
}

static bool text_parse_fraction(text_parse *p)
{
    int n = 0;
    p->m->micro = 0;
    for (; n < 6 && p->r.at < p->r.end && *p->r.at >= '0' && *p->r.at <= '9'; n++)
        p->m->micro = p->m->micro * 10 + (*p->r.at++ - '0');
    for (int i = n; i < 6; i++)
        p->m->micro *= 10;
    return n > 0;
}

/* 1 matched, 0 not, -1 exception */
static int text_parse_directive(wf_vm *vm, text_parse *p, char c)
{
    static const char *const halves[] = {"AM", "PM"}, *const names[] = {"UTC", "GMT"};
    wf_moment *m = p->m;
    int32_t v;
    switch (c) {
    case 'Y': return text_digits(&p->r, 4, &m->year);
    case 'y':
        if (!text_digits(&p->r, 2, &v))
            return 0;
        m->year = v + (v < 69 ? 2000 : 1900);
        return 1;
    case 'm': return text_parse_number(p, 2, 1, 12, &m->month);
    case 'd': return text_parse_number(p, 2, 1, 31, &m->day);
    case 'H': return text_parse_number(p, 2, 0, 23, &m->hour);
    case 'I': return text_parse_number(p, 2, 1, 12, &p->hour12);
    case 'M': return text_parse_number(p, 2, 0, 59, &m->minute);
    case 'S': return text_parse_number(p, 2, 0, 61, &m->second);
    case 'j': return text_parse_number(p, 3, 1, 366, &p->year_day);
    case 'f': return text_parse_fraction(p);
    case 'A': return text_parse_word(p, text_days, 7, true, &v);
    case 'a': return text_parse_word(p, text_days, 7, false, &v);
    case 'B':
    case 'b':
        if (!text_parse_word(p, text_months, 12, c == 'B', &v))
            return 0;
        m->month = v + 1;
        return 1;
    case 'p':
        for (v = 0; v < 2; v++)
            if (p->r.end - p->r.at >= 2 && ((p->r.at[0] ^ halves[v][0]) & ~0x20) == 0 &&
                ((p->r.at[1] ^ 'M') & ~0x20) == 0) {
                p->pm = v;
                p->r.at += 2;
                return 1;
            }
        return 0;
    case 'z':
        if (p->r.at >= p->r.end || (*p->r.at != '+' && *p->r.at != '-' && *p->r.at != 'Z'))
            return 0;
        return text_read_zone(vm, &p->r, m);
    case 'Z': return text_parse_word(p, names, 2, false, &v);
    default: return 0;
    }
}

/* The whole format against the whole text. 1 0 -1; -1 with an exception */
static int text_parse_all(wf_vm *vm, text_parse *p, wf_str *format, const char *f, const char *end)
{
    while (f < end) {
        if (wf_ascii_is(*f, WF_CLASS_SPACE)) { /* a blank stands for one or more */
            const char *from = p->r.at;
            while (f < end && wf_ascii_is(*f, WF_CLASS_SPACE))
                f++;
            while (p->r.at < p->r.end && wf_ascii_is(*p->r.at, WF_CLASS_SPACE))
                p->r.at++;
            if (p->r.at == from)
                return 0;
            continue;
        }
        if (*f != '%') {
            if (!text_accept(&p->r, *f) && !(p->r.at < p->r.end && ((*p->r.at ^ *f) & ~0x20) == 0 &&
                                             wf_ascii_is(*f, WF_CLASS_ALPHA) && p->r.at++))
                return 0;
            f++;
            continue;
        }
        if (++f >= end) {
            wf_raise(vm, WF_EXC_ValueError, "stray %% in format %R", wf_from_obj(format));
            return -1;
        }
        const char *compound = text_compound(*f);
        int done;
        if (*f == '%')
            done = text_accept(&p->r, '%');
        else if (compound && strchr("cxX", *f))
            done = text_parse_all(vm, p, format, *f == 'c' ? "%a %b %d %H:%M:%S %Y" : compound,
                                  (*f == 'c' ? "%a %b %d %H:%M:%S %Y" : compound) + (*f == 'c' ? 20 : 8));
        else if (!strchr("YymdHIMSjfAaBbpzZ", *f)) {
            wf_raise(vm, WF_EXC_ValueError, "'%c' is a bad directive in format %R", *f, wf_from_obj(format));
            return -1;
        } else
            done = text_parse_directive(vm, p, *f);
        if (done <= 0)
            return done;
        f++;
    }
    return 1;
}

bool wf_datetime_strptime(wf_vm *vm, wf_str *text, wf_str *format, wf_moment *m)
{
    const char *s = wf_str_data(vm, text), *f = wf_str_data(vm, format);
    if (!s || !f)
        return false;
    text_parse p = {{s, s + text->nbytes}, m, -1, -1, -1};
    m->year = 1900;
    m->month = m->day = 1;
    int done = text_parse_all(vm, &p, format, f, f + format->nbytes);
    if (done < 0)
        return false;
    if (!done)
        return wf_raise(vm, WF_EXC_ValueError, "time data %R does not match format %R", wf_from_obj(text),
                        wf_from_obj(format));
    if (p.r.at != p.r.end)
        return wf_raise(vm, WF_EXC_ValueError, "unconverted data remains: %s", p.r.at);
    if (p.hour12 >= 0)
        m->hour = p.hour12 % 12 + (p.pm == 1 ? 12 : 0);
    if (p.year_day >= 0 && m->month == 1 && m->day == 1)
        wf_date_from_ordinal(wf_date_ordinal(m->year, 1, 1) + p.year_day - 1, m);
    return wf_date_check(vm, m) && wf_time_check(vm, m);
}
