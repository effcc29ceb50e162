/* Number tokens: ints in four bases, floats, imaginary numbers, underscores between digits. */
#include "scan.h"

/* Behind the digits of a decimal part: `p` is at its first digit. NULL after an error. */
static const char *number_decimal_tail(wf_lexer *lexer, const char *p)
{
    for (;;) {
        do
            p++;
        while (wf_scan_is(*p, SCAN_DIGIT));
        if (*p != '_')
            return p;
        p++;
        if (!wf_scan_is(*p, SCAN_DIGIT)) {
            wf_scan_fail(lexer, p, "invalid decimal literal");
            return NULL;
        }
    }
}

static bool number_is_word(const char *p, const char *word, size_t length)
{
    return strncmp(p, word, length) == 0 && !wf_scan_is(p[length], SCAN_NAME);
}

/* A keyword that may follow a number without white space; CPython warns of it. */
static bool number_is_before_keyword(const char *p)
{
    switch (*p) {
    case 'a': return number_is_word(p, "and", 3);
    case 'e': return number_is_word(p, "else", 4);
    case 'f': return number_is_word(p, "for", 3);
    case 'i': return p[1] == 'f' || p[1] == 'n' || p[1] == 's';
    case 'n': return number_is_word(p, "not", 3);
    case 'o': return number_is_word(p, "or", 2);
    default: return false;
    }
}

/* Whether the number may end at `p`. */
static bool number_check_end(wf_lexer *lexer, const char *p, const char *noun)
{
    if ((unsigned char)*p >= 0x80 || !wf_scan_is(*p, SCAN_NAME))
        return true;
    if (!number_is_before_keyword(p))
        return wf_scan_fail(lexer, p, "invalid %s literal", noun);
    if (wf_source_warn(lexer->source, lexer->line, (uint32_t)(p - lexer->line_start) - 1, "invalid %s literal", noun))
        return true;
    lexer->failed = true;
    return wf_source_fail_memory(lexer->error);
}

static bool number_is_digit(char c, int base)
{
    return base == 16 ? wf_scan_is(c, SCAN_HEX) : c >= '0' && c < '0' + base;
}

/* 0x…, 0o…, 0b…: `p` is behind the letter. */
static bool number_scan_based(wf_lexer *lexer, wf_token *out, const char *start, const char *p, int base, const char *noun)
{
    do {
        if (*p == '_')
            p++;
        if (!number_is_digit(*p, base)) {
            if (wf_scan_is(*p, SCAN_DIGIT))
                return wf_scan_fail(lexer, p + 1, "invalid digit '%c' in %s literal", *p, noun);
            return wf_scan_fail(lexer, p, "invalid %s literal", noun);
        }
        do
            p++;
        while (number_is_digit(*p, base));
    } while (*p == '_');
    if (wf_scan_is(*p, SCAN_DIGIT))
        return wf_scan_fail(lexer, p + 1, "invalid digit '%c' in %s literal", *p, noun);
    return number_check_end(lexer, p, noun) && wf_scan_token(lexer, out, WF_TOK_NUMBER, start, p);
}

/* Behind an exponent that begins at `p`, or `p` itself when the letter begins something else (1else). NULL after an error. */
static const char *number_exponent(wf_lexer *lexer, const char *p)
{
    const char *digits = p + 1;
    if (*digits == '+' || *digits == '-') {
        digits++;
        if (!wf_scan_is(*digits, SCAN_DIGIT)) {
            wf_scan_fail(lexer, digits, "invalid decimal literal");
            return NULL;
        }
    } else if (!wf_scan_is(*digits, SCAN_DIGIT)) {
        return p; /* whoever asked for the exponent looks at what may follow the number */
    }
    return number_decimal_tail(lexer, digits);
}

/* What may follow the digits before the point: `p` is behind them. *plain tells whether nothing did. */
static const char *number_fraction(wf_lexer *lexer, const char *p, bool *plain)
{
    const char *behind_digits = p;
    if (*p == '.') {
        p++;
        if (wf_scan_is(*p, SCAN_DIGIT) && !(p = number_decimal_tail(lexer, p)))
            return NULL;
    }
    if (*p == 'e' || *p == 'E') {
        const char *exponent = p;
        p = number_exponent(lexer, exponent);
        if (!p || p == exponent) {
            *plain = p == behind_digits;
            return p;
        }
    }
    if (*p == 'j' || *p == 'J') {
        *plain = false;
        p++;
        return number_check_end(lexer, p, "imaginary") ? p : NULL;
    }
    *plain = p == behind_digits;
    return p;
}

static bool number_fail_zeros(wf_lexer *lexer, const char *start, const char *zeros_end)
{
    lexer->failed = lexer->error_replaces = true;
    wf_source_fail(lexer->source, lexer->error, WF_ERROR_SYNTAX, lexer->line, (uint32_t)(start - lexer->line_start), lexer->line,
                          (uint32_t)(zeros_end - lexer->line_start),
                          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    lexer->error->bare_line = true;
    return false;
}

bool wf_number_scan(wf_lexer *lexer, wf_token *out, const char *start)
{
    const char *p = start, *zeros_end = NULL;
    if (*p == '0') {
        switch (p[1]) {
        case 'x': case 'X': return number_scan_based(lexer, out, start, p + 2, 16, "hexadecimal");
        case 'o': case 'O': return number_scan_based(lexer, out, start, p + 2, 8, "octal");
        case 'b': case 'B': return number_scan_based(lexer, out, start, p + 2, 2, "binary");
        default: break;
        }
        for (p++; *p == '0' || *p == '_'; p++) {
            if (*p == '_' && !wf_scan_is(p[1], SCAN_DIGIT))
                return wf_scan_fail(lexer, p + 1, "invalid decimal literal");
        }
        if (wf_scan_is(*p, SCAN_DIGIT)) {
            zeros_end = p;
            p = number_decimal_tail(lexer, p);
        }
    } else if (*p != '.') {
        p = number_decimal_tail(lexer, p);
    }
    if (!p)
        return false;

    bool plain;
    const char *digits_end = p;
    p = number_fraction(lexer, p, &plain);
    if (!p)
        return false;
    if (zeros_end && (*p == 'e' || *p == 'E') && !number_check_end(lexer, p, "decimal"))
        return false;
    if (plain && zeros_end && digits_end == p)
        return number_fail_zeros(lexer, start, zeros_end);
    bool imaginary = p[-1] == 'j' || p[-1] == 'J'; /* what follows has been looked at */
    if (!imaginary && !number_check_end(lexer, p, "decimal"))
        return false;
    return wf_scan_token(lexer, out, WF_TOK_NUMBER, start, p);
}
