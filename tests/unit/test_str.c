/* Strings from C: interning, ropes and what they share, hashes, offsets, builders, the directives of
 * messages, codecs; and what happens to them when memory runs out. What scripts see of strings is tested by
 * tests/lang. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "object/bytes_parts.h"
#include "object/format.h"
#include "object/str_parts.h"
#include "vm.h"

/* A running VM. */
typedef struct session {
    wf_vm *vm;
    wf_entry_mark mark;
} session;

static session session_open(size_t limit)
{
    session s = {.vm = wf_vm_open(&wf_host_default, limit)};
    cr_assert_not_null(s.vm);
    wf_vm_enter_at(s.vm, &s.mark, (char *)__builtin_frame_address(0) + 2048); /* the test's own frame is the caller's */
    return s;
}
static void session_close(session *s)
{
    cr_assert_not(wf_error_pending(s->vm), "an exception is left over");
    wf_vm_leave(s->vm, &s->mark);
    wf_vm_close(s->vm);
}

static wf_str *text_of(wf_vm *vm, const char *z)
{
    wf_str *s = wf_str_new_z(vm, z);
    cr_assert_not_null(s);
    return s;
}
static wf_str *filled(wf_vm *vm, char c, size_t n)
{
    wf_str *s = wf_str_new_blank(vm, n, n, WF_STR_ASCII);
    cr_assert_not_null(s);
    memset(s->u.bytes, c, n);
    return s;
}
static wf_str *joined(wf_vm *vm, wf_str *a, wf_str *b)
{
    wf_str *s = wf_str_concat(vm, a, b);
    cr_assert_not_null(s);
    return s;
}
static void is_text(wf_vm *vm, wf_str *s, const char *expected)
{
    cr_assert_not_null(s);
    cr_assert_str_eq(wf_str_data(vm, s), expected);
    cr_assert_eq(s->nbytes, strlen(expected));
}
static void raised(wf_vm *vm, wf_exc type, const char *message)
{
    cr_assert(wf_error_is(vm, type));
    wf_value e = wf_error_take(vm);
    if (message)
        is_text(vm, wf_op_str(vm, e), message);
}

Test(str, interned_strings_are_one)
{
    session s = session_open(0);
    wf_str *a = wf_str_intern_z(s.vm, "a rather unusual name"), *b = text_of(s.vm, "a rather unusual name");
    cr_assert_neq(a, b);
    cr_assert_eq(wf_str_intern_str(s.vm, b), a);
    cr_assert_eq(wf_str_intern_z(s.vm, "a rather unusual name"), a);
    wf_str *c = text_of(s.vm, "another name");
    cr_assert_eq(wf_str_intern_str(s.vm, c), c);
    cr_assert_not(wf_str_equal(s.vm, a, c));
    cr_assert_eq(wf_str_char(s.vm, 'q'), wf_str_intern_z(s.vm, "q"));
    cr_assert_eq(wf_str_new(s.vm, "\xC3\xA9", 2), wf_str_char(s.vm, 0xE9));
    session_close(&s);
}

Test(str, the_intern_table_grows_and_is_weak)
{
    session s = session_open(0);
    char name[32];
    wf_str *kept = wf_str_intern_z(s.vm, "kept-through-it-all");
    size_t freed = 0;
    for (int round = 0; round < 4; round++) {
        for (int i = 0; i < 20000; i++) {
            snprintf(name, sizeof name, "name-%d-%d", round, i);
            cr_assert_not_null(wf_str_intern_z(s.vm, name));
        }
        freed += wf_heap_collect(s.vm);
    }
    cr_assert_gt(freed, 70000, "only %zu of 80000 names went", freed);
    cr_assert_eq(wf_str_intern_z(s.vm, "kept-through-it-all"), kept);
    for (int i = 0; i < 20000; i++) {
        snprintf(name, sizeof name, "name-0-%d", i);
        wf_str *again = wf_str_intern_z(s.vm, name);
        is_text(s.vm, again, name);
    }
    session_close(&s);
}

Test(str, appending_writes_in_place)
{
    session s = session_open(0);
    wf_str *text = filled(s.vm, 'a', 300), *x = text_of(s.vm, "xyz");
    const char *place = NULL;
    int moves = 0;
    for (int i = 0; i < 100000; i++) {
        text = joined(s.vm, text, x);
        const char *p = wf_str_data(s.vm, text);
        moves += p != place;
        place = p;
    }
    cr_assert_eq(text->nbytes, 300300);
    cr_assert_lt(moves, 60, "moved %d times", moves);
    cr_assert_eq(place[300300], 0);
    session_close(&s);
}

Test(str, appending_leaves_the_left_side_alone)
{
    session s = session_open(0);
    wf_str *base = joined(s.vm, joined(s.vm, filled(s.vm, 'a', 400), text_of(s.vm, "b")), text_of(s.vm, "c"));
    wf_str *one = joined(s.vm, base, text_of(s.vm, "1")), *two = joined(s.vm, base, text_of(s.vm, "22"));
    wf_str *three = joined(s.vm, one, text_of(s.vm, "3"));
    cr_assert_str_eq(wf_str_data(s.vm, base) + 399, "abc");
    cr_assert_str_eq(wf_str_data(s.vm, one) + 399, "abc1");
    cr_assert_str_eq(wf_str_data(s.vm, two) + 399, "abc22");
    cr_assert_str_eq(wf_str_data(s.vm, three) + 399, "abc13");
    wf_heap_collect(s.vm);
    cr_assert_str_eq(wf_str_data(s.vm, base) + 399, "abc");
    cr_assert_str_eq(wf_str_data(s.vm, two) + 399, "abc22");
    session_close(&s);
}

Test(str, a_deep_rope_is_flattened_without_recursion)
{
    session s = session_open(0);
    wf_str *x = text_of(s.vm, "xy"), *text = filled(s.vm, 'a', 300);
    for (int i = 0; i < 500000; i++)
        text = joined(s.vm, x, text);
    const char *p = wf_str_data(s.vm, text);
    cr_assert_not_null(p);
    cr_assert_eq(text->nbytes, 1000300);
    cr_assert_eq(memcmp(p + 999998, "xya", 3), 0);
    session_close(&s);
}

Test(str, ropes_hash_and_compare_as_what_they_say)
{
    session s = session_open(0);
    wf_str *left = filled(s.vm, 'l', 400), *right = filled(s.vm, 'r', 333), *other = filled(s.vm, 'r', 333);
    wf_str *flat = wf_str_new_blank(s.vm, 733, 733, WF_STR_ASCII);
    memset(flat->u.bytes, 'l', 400);
    memset(flat->u.bytes + 400, 'r', 333);
    cr_assert(wf_str_equal(s.vm, joined(s.vm, left, right), joined(s.vm, left, other)));
    cr_assert(wf_str_equal(s.vm, joined(s.vm, left, right), flat));
    cr_assert_eq(wf_str_hash(s.vm, joined(s.vm, left, right)), wf_str_hash(s.vm, flat));
    cr_assert_lt(wf_str_compare(s.vm, joined(s.vm, left, left), flat), 0);
    cr_assert_gt(wf_str_compare(s.vm, flat, joined(s.vm, filled(s.vm, 'l', 300), text_of(s.vm, "l"))), 0);
    session_close(&s);
}

Test(str, ropes_compare_even_when_memory_is_short)
{
    session s = session_open(16 << 20);
    size_t half = 3500 << 10;
    wf_str *a = filled(s.vm, 'a', half), *b = filled(s.vm, 'b', half), *c = filled(s.vm, 'b', half);
    wf_str *one = joined(s.vm, a, b), *two = joined(s.vm, a, c);
    cr_assert_null(wf_str_data(s.vm, one));
    raised(s.vm, WF_EXC_MemoryError, NULL);
    cr_assert(wf_str_equal(s.vm, one, two));
    cr_assert_eq(wf_str_hash(s.vm, one), wf_str_hash(s.vm, two));
    c->u.bytes[half - 1] = 'c';
    cr_assert_not(wf_str_equal(s.vm, joined(s.vm, a, b), joined(s.vm, a, c)));
    cr_assert_lt(wf_str_compare(s.vm, joined(s.vm, a, b), joined(s.vm, a, c)), 0);
    session_close(&s);
}

Test(str, lengths_past_the_limit_are_refused)
{
    session s = session_open(0);
    wf_str *text = filled(s.vm, 'a', 1 << 20);
    wf_value out;
    cr_assert_not(wf_str_repeat(s.vm, text, 5000, &out));
    raised(s.vm, WF_EXC_MemoryError, NULL);
    cr_assert_not(wf_str_repeat(s.vm, text, INT64_MAX / 2, &out));
    raised(s.vm, WF_EXC_OverflowError, "repeated string is too long");
    cr_assert_null(wf_str_new_blank(s.vm, UINT32_MAX, UINT32_MAX, WF_STR_ASCII));
    raised(s.vm, WF_EXC_MemoryError, NULL);
    session_close(&s);
}

Test(str, offsets_and_ordinals_agree)
{
    session s = session_open(0);
    wf_builder b;
    wf_builder_init(&b, s.vm);
    size_t offsets[1001], at = 0;
    for (size_t i = 0; i < 1000; i++) {
        uint32_t c = i % 7 == 0   ? 0x1F600
                     : i % 3 == 0 ? 0xE9
                     : i % 5 == 0 ? 0x20AC
                                  : 'a' + (uint32_t)(i % 26);
        offsets[i] = at;
        at += wf_utf8_size(c);
        cr_assert(wf_builder_char(&b, c));
    }
    offsets[1000] = at;
    wf_str *text = wf_builder_finish(&b);
    cr_assert_eq(text->chars, 1000);
    for (size_t i = 0; i <= 1000; i++) {
        cr_assert_eq(wf_str_offset(s.vm, text, i), offsets[i]);
        cr_assert_eq(wf_str_ordinal(s.vm, text, offsets[i]), i);
    }
    is_text(s.vm, wf_str_slice(s.vm, text, 700, 702), "\xF0\x9F\x98\x80z");
    session_close(&s);
}

Test(str, builders_outgrow_the_stack)
{
    session s = session_open(0);
    for (size_t n = 0; n < 20000; n = n * 3 + 1) {
        wf_builder b;
        wf_builder_init(&b, s.vm);
        for (size_t i = 0; i < n; i++)
            cr_assert(wf_builder_char(&b, i % 100 == 99 ? 0x20AC : 'a'));
        cr_assert(wf_builder_repeat(&b, '-', 3));
        wf_str *text = wf_builder_finish(&b);
        cr_assert_eq(text->chars, n + 3);
        cr_assert_eq(text->nbytes, n + 3 + n / 100 * 2);
        cr_assert_eq(wf_str_is_ascii(text), n < 100);
        cr_assert_str_eq(wf_str_data(s.vm, text) + text->nbytes - 3, "---");
    }
    session_close(&s);
}

Test(str, directives_of_messages)
{
    session s = session_open(0);
    wf_str *t = text_of(s.vm, "t\xC3\xA9xt");
    is_text(s.vm,
            wf_str_format(s.vm, "%d|%5d|%05d|%i|%u|%ld|%lld|%zu|%x|%llx|%%|%c", -7, -42, -42, 3, 4u, -5L,
                          -6LL, (size_t)7, 255u, 256ULL, 0xE9),
            "-7|  -42|-0042|3|4|-5|-6|7|ff|100|%|\xC3\xA9");
    is_text(s.vm,
            wf_str_format(s.vm, "%s|%.*s|%.2s|%5s|%S|%V|%R|%T|%g", "plain", 3, "cutted", "\xC3\xA9x", "ab", t,
                          wf_from_obj(t), wf_from_obj(t), wf_from_obj(t), 0.1),
            "plain|cut|\xC3\xA9|ab   |t\xC3\xA9xt|t\xC3\xA9xt|'t\xC3\xA9xt'|str|0.1");
    session_close(&s);
}

Test(str, pieces_of_f_strings)
{
    session s = session_open(0);
    wf_value pieces[3] = {wf_from_obj(text_of(s.vm, "a")), wf_from_obj(text_of(s.vm, "\xE2\x82\xAC")),
                          wf_from_obj(text_of(s.vm, ""))};
    is_text(s.vm, wf_str_join_pieces(s.vm, pieces, 3), "a\xE2\x82\xAC");
    is_text(s.vm, wf_str_join_pieces(s.vm, pieces + 2, 1), "");
    is_text(s.vm, wf_str_join_pieces(s.vm, pieces, 0), "");
    pieces[1] = pieces[2];
    cr_assert_eq(wf_str_join_pieces(s.vm, pieces, 3), wf_str_char(s.vm, 'a'));
    session_close(&s);
}

Test(str, searching_is_linear)
{
    session s = session_open(0);
    size_t n = 1 << 20, m = 1 << 18;
    wf_str *hay = filled(s.vm, 'a', n), *needle = filled(s.vm, 'a', m);
    needle->u.bytes[m / 2] = 'b'; /* quadratic for a search that tries each place */
    cr_assert_eq(wf_search_find(hay->u.bytes, n, needle->u.bytes, m), -1);
    cr_assert_eq(wf_search_rfind(hay->u.bytes, n, needle->u.bytes, m), -1);
    hay->u.bytes[m / 2] = 'b';
    cr_assert_eq(wf_search_find(hay->u.bytes, n, needle->u.bytes, m), 0);
    cr_assert_eq(wf_search_rfind(hay->u.bytes, n, needle->u.bytes, m), 0);
    session_close(&s);
}

Test(str, decoding_errors_say_where)
{
    session s = session_open(0);
    static const struct {
        const char *bytes, *message;
    } cases[] = {
        {"ab\xFF", "'utf-8' codec can't decode byte 0xff in position 2: invalid start byte"},
        {"\xE2\x82", "'utf-8' codec can't decode bytes in position 0-1: unexpected end of data"},
        {"a\xF0\x9F(", "'utf-8' codec can't decode bytes in position 1-2: invalid continuation byte"},
        {"\xED\xA0\x80", "'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte"},
        {"\xC0\x80", "'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const unsigned char *p = (const unsigned char *)cases[i].bytes;
        cr_assert_null(wf_str_decode(s.vm, p, strlen(cases[i].bytes), WF_UNSET, NULL, NULL));
        raised(s.vm, WF_EXC_UnicodeDecodeError, cases[i].message);
    }
    session_close(&s);
}

Test(str, a_lone_surrogate_is_kept_but_not_encoded)
{
    session s = session_open(0);
    wf_value out;
    wf_str *high = wf_str_char(s.vm, 0xD83D), *low = wf_str_char(s.vm, 0xDE00),
           *both = joined(s.vm, high, low);
    cr_assert_eq(both->chars, 2);
    cr_assert(both->head.flags & WF_STR_SURROGATES);
    cr_assert_not(wf_str_encode(s.vm, both, NULL, NULL, &out));
    raised(s.vm, WF_EXC_UnicodeEncodeError,
           "'utf-8' codec can't encode characters in position 0-1: surrogates not allowed");
    is_text(s.vm, wf_str_repr(s.vm, both, false), "'\\ud83d\\ude00'");
    session_close(&s);
}
