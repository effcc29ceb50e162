/* Case mappings and the questions about characters. ASCII strings take loops that compilers vectorise. */
#include "object/str_parts.h"

/* ---- mapping ---- */

/* The lower-case sigma at the end of a word differs (SpecialCasing, Final_Sigma): before it something cased,
 * behind it nothing cased, case-ignorable characters aside. `at` is the sigma. */
static uint32_t case_lower_sigma(const wf_text *t, const char *at)
{
    const char *p = at, *end = t->p + t->n;
    uint32_t c = 0;
    while (p > t->p) {
        p = wf_utf8_back(p);
        c = wf_utf8_at(p);
        if (!wf_unicode_is_case_ignorable(c))
            break;
        c = 0;
    }
    if (!c || !wf_unicode_is_cased(c))
        return 0x3C3;
    for (p = at + 2; p < end;) {
        c = wf_utf8_next(&p);
        if (!wf_unicode_is_case_ignorable(c))
            return wf_unicode_is_cased(c) ? 0x3C3 : 0x3C2;
    }
    return 0x3C2;
}

static bool case_put_lower(wf_builder *b, const wf_text *t, const char *at, uint32_t c)
{
    uint32_t mapped[4];
    if (c == 0x3A3)
        return wf_builder_char(b, case_lower_sigma(t, at));
    int n = wf_unicode_to_lower(c, mapped);
    for (int i = 0; i < n; i++)
        if (!wf_builder_char(b, mapped[i]))
            return false;
    return true;
}
static bool case_put(wf_builder *b, int (*map)(uint32_t, uint32_t[4]), uint32_t c)
{
    uint32_t mapped[4];
    int n = map(c, mapped);
    for (int i = 0; i < n; i++)
        if (!wf_builder_char(b, mapped[i]))
            return false;
    return true;
}

typedef enum case_mode { CASE_LOWER, CASE_UPPER, CASE_FOLD, CASE_SWAP, CASE_TITLE, CASE_CAPITAL } case_mode;

static wf_str *case_map_full(wf_vm *vm, const wf_text *t, case_mode mode)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    bool ok = true, in_word = false;
    for (const char *p = t->p, *end = p + t->n; ok && p < end;) {
        const char *at = p;
        uint32_t c = wf_utf8_next(&p);
        switch (mode) {
        case CASE_LOWER: ok = case_put_lower(&b, t, at, c); break;
        case CASE_UPPER: ok = case_put(&b, wf_unicode_to_upper, c); break;
        case CASE_FOLD: ok = case_put(&b, wf_unicode_fold, c); break;
        case CASE_SWAP:
            if (wf_unicode_is_upper(c))
                ok = case_put_lower(&b, t, at, c);
            else if (wf_unicode_is_lower(c))
                ok = case_put(&b, wf_unicode_to_upper, c);
            else
                ok = wf_builder_char(&b, c);
            break;
        case CASE_TITLE:
        case CASE_CAPITAL:
            ok = in_word ? case_put_lower(&b, t, at, c) : case_put(&b, wf_unicode_to_title, c);
            in_word = mode == CASE_CAPITAL || wf_unicode_is_cased(c);
            break;
        }
    }
    return wf_builder_finish(&b);
}

void wf_case_map_ascii(char *into, const char *p, size_t n, int mode)
{
    bool in_word = false;
    switch ((case_mode)mode) {
    case CASE_LOWER:
    case CASE_FOLD:
        for (size_t i = 0; i < n; i++)
            into[i] = (char)(p[i] | ((unsigned char)(p[i] - 'A') < 26) << 5);
        break;
    case CASE_UPPER:
        for (size_t i = 0; i < n; i++)
            into[i] = (char)(p[i] & ~(((unsigned char)(p[i] - 'a') < 26) << 5));
        break;
    case CASE_SWAP:
        for (size_t i = 0; i < n; i++)
            into[i] =
                (char)(p[i] ^ ((unsigned char)((p[i] | 0x20) - 'a') < 26 && (unsigned char)p[i] < 0x80) << 5);
        break;
    case CASE_TITLE:
    case CASE_CAPITAL:
        for (size_t i = 0; i < n; i++) {
            bool letter = wf_ascii_is(p[i], WF_CLASS_ALPHA);
            into[i] = !letter ? p[i] : in_word ? (char)(p[i] | 0x20) : (char)(p[i] & ~0x20);
            in_word = letter || mode == CASE_CAPITAL;
        }
        break;
    }
}

static bool case_map(wf_vm *vm, wf_value self, case_mode mode, wf_value *out)
{
    wf_text t;
    if (!wf_str_view(vm, wf_as_str(self), &t))
        return false;
    if (!t.ascii || t.n <= 1) {
        return wf_str_result(case_map_full(vm, &t, mode), out);
    }
    wf_str *made = wf_str_new_blank(vm, t.n, t.n, WF_STR_ASCII);
    if (made)
        wf_case_map_ascii(made->u.bytes, t.p, t.n, mode);
    return wf_str_result(made, out);
}

#define CASE_METHOD(name, mode)                                                                              \
    bool wf_str_method_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                      \
    {                                                                                                        \
        (void)n;                                                                                             \
        return case_map(vm, args[0], mode, out);                                                             \
    }
CASE_METHOD(lower, CASE_LOWER)
CASE_METHOD(upper, CASE_UPPER)
CASE_METHOD(casefold, CASE_FOLD)
CASE_METHOD(swapcase, CASE_SWAP)
CASE_METHOD(title, CASE_TITLE)
CASE_METHOD(capitalize, CASE_CAPITAL)

/* ---- questions ---- */

/* Every code point satisfies the test, and there is one. `classes` answers for ASCII. */
static bool case_all(wf_vm *vm, wf_value self, int classes, bool (*test)(uint32_t), bool when_empty,
                     wf_value *out)
{
    wf_text t;
    if (!wf_str_view(vm, wf_as_str(self), &t))
        return false;
    bool all = t.n || when_empty;
    const char *p = t.p, *end = p + t.n;
    while (all && p < end) {
        if ((unsigned char)*p < 0x80)
            all = wf_ascii_is(*p++, classes);
        else
            all = test && test(wf_utf8_next(&p));
    }
    *out = wf_bool(all);
    return true;
}

static bool case_is_alnum(uint32_t c)
{
    return wf_unicode_is_alpha(c) || wf_unicode_is_numeric(c) || wf_unicode_is_digit(c);
}

#define CASE_QUESTION(name, classes, test, when_empty)                                                       \
    bool wf_str_method_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                      \
    {                                                                                                        \
        (void)n;                                                                                             \
        return case_all(vm, args[0], classes, test, when_empty, out);                                        \
    }
CASE_QUESTION(isalpha, WF_CLASS_ALPHA, wf_unicode_is_alpha, false)
CASE_QUESTION(isalnum, WF_CLASS_ALNUM, case_is_alnum, false)
CASE_QUESTION(isdecimal, WF_CLASS_DIGIT, wf_unicode_is_decimal, false)
CASE_QUESTION(isdigit, WF_CLASS_DIGIT, wf_unicode_is_digit, false)
CASE_QUESTION(isnumeric, WF_CLASS_DIGIT, wf_unicode_is_numeric, false)
CASE_QUESTION(isspace, WF_CLASS_SPACE, wf_unicode_is_space, false)
CASE_QUESTION(isprintable, WF_CLASS_PRINT, wf_unicode_is_printable, true)

bool wf_str_method_isascii(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    *out = wf_bool(wf_str_is_ascii(wf_as_str(args[0])));
    return true;
}

bool wf_str_method_isidentifier(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_text t;
    if (!wf_str_view(vm, wf_as_str(args[0]), &t))
        return false;
    const char *p = t.p, *end = p + t.n;
    bool good = t.n && wf_unicode_is_name_start(wf_utf8_next(&p));
    while (good && p < end)
        good = wf_unicode_is_name_part(wf_utf8_next(&p));
    *out = wf_bool(good);
    return true;
}

/* One case only, and something cased: `unwanted` includes titlecase letters. */
static bool case_only(wf_vm *vm, wf_value self, bool (*wanted)(uint32_t), bool (*unwanted)(uint32_t),
                      wf_value *out)
{
    wf_text t;
    if (!wf_str_view(vm, wf_as_str(self), &t))
        return false;
    bool found = false, clean = true;
    for (const char *p = t.p, *end = p + t.n; clean && p < end;) {
        uint32_t c = wf_utf8_next(&p);
        clean = !unwanted(c) && !wf_unicode_is_title(c);
        found = found || wanted(c);
    }
    *out = wf_bool(found && clean);
    return true;
}
bool wf_str_method_islower(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return case_only(vm, args[0], wf_unicode_is_lower, wf_unicode_is_upper, out);
}
bool wf_str_method_isupper(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return case_only(vm, args[0], wf_unicode_is_upper, wf_unicode_is_lower, out);
}

bool wf_str_method_istitle(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_text t;
    if (!wf_str_view(vm, wf_as_str(args[0]), &t))
        return false;
    bool cased = false, in_word = false, good = true;
    for (const char *p = t.p, *end = p + t.n; good && p < end;) {
        uint32_t c = wf_utf8_next(&p);
        if (wf_unicode_is_upper(c) || wf_unicode_is_title(c)) {
            good = !in_word;
            in_word = cased = true;
        } else if (wf_unicode_is_lower(c)) {
            good = in_word;
            cased = true;
        } else {
            in_word = false;
        }
    }
    *out = wf_bool(good && cased);
    return true;
}
