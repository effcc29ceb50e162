/*
 * Numbers to text by specification: the format mini-language of int, float and bool, and the number directives of the `%` operator.
 */
#ifndef WF_NUMBER_FORMAT_H
#define WF_NUMBER_FORMAT_H

#include "object/object.h"
#include "object/str.h"

/*
 * The text of a number made ASCII, as int() and float() read it: decimal digits of any script become 0 to 9, blanks beyond ASCII a space, other
 * code points beyond ASCII a '?'. `out` has room for n bytes; returns how many are used. (int_text.c)
 */
size_t wf_int_text_ascii(const char *text, size_t n, char *out);
static inline bool wf_int_text_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* [[fill]align][sign][z][#][0][width][grouping][.precision][type], parsed. */
typedef struct wf_format_spec {
    uint32_t fill;      /* code point */
    uint32_t type;      /* code point; 0: none given */
    int64_t width;      /* -1: none */
    int64_t precision;  /* -1: none */
    char align;         /* < > ^ =; 0: none given */
    char sign;          /* - + space; 0: none given */
    char grouping;      /* , _; 0: none */
    bool no_negative_zero, alternate;
    bool align_given, fill_given; /* written out, rather than implied by a leading 0 */
} wf_format_spec;
/* `type_name`: of the object, for messages. Raises ValueError. */
bool wf_format_spec_parse(wf_vm *vm, wf_str *spec, const char *type_name, char default_align, wf_format_spec *out) WF_CHECKED;
/* ValueError: Unknown format code 'd' for object of type 'str'. Always false. */
bool wf_format_spec_unknown(wf_vm *vm, uint32_t code, const char *type_name);

/*
 * A double in the way of printf, exactly, without its sign: type e f g or r (shortest, as repr), in capitals for E F G R. precision is not looked
 * at for r. A negative zero and NaN have no sign either.
 */
enum { WF_RENDER_ALTERNATE = 1 /* # */, WF_RENDER_POINT_ZERO = 2 /* whole numbers get .0 */ };
bool wf_number_render(wf_builder *b, double d, char type, int64_t precision, int flags) WF_CHECKED;

/* slots.format of int, float and bool. */
bool wf_number_format(wf_vm *vm, wf_value number, wf_str *spec, wf_value *out) WF_CHECKED;

/* What stands between `%` and the directive's letter. */
typedef struct wf_percent {
    bool left, plus, space, alternate, zero; /* - + blank # 0 */
    int64_t width;     /* 0: none */
    int64_t precision; /* -1: none */
} wf_percent;
/* Appends `v` for the directive d i u o x X e E f F g G, padded to the width. TypeError when v is no such number. May run script code. */
bool wf_number_percent(wf_vm *vm, wf_value v, char type, const wf_percent *how, wf_builder *into) WF_CHECKED;

#endif
