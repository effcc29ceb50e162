/* Values from C: made, read, changed, iterated over, called. */
#include "check.h"

static bool text_is(weft_value *value, const char *expected)
{
    size_t size = 0;
    const char *text = weft_get_string(value, &size);
    bool same = text && size == strlen(expected) && memcmp(text, expected, size) == 0;
    weft_release(value);
    return same;
}

static bool int_is(weft_value *value, int64_t expected)
{
    int64_t n = 0;
    bool same = value && weft_get_int(value, &n) && n == expected;
    weft_release(value);
    return same;
}

static void make(weft_vm *vm)
{
    weft_value *items[] = {weft_none(vm), weft_bool(vm, true), weft_int(vm, INT64_MIN), weft_float(vm, 0.5), weft_string(vm, "a\0\xC3\xA9", 4),
                           weft_bytes(vm, "\xFF\0", 2)};
    weft_value *list = weft_list(vm, items, 6), *tuple = weft_tuple(vm, items, 6), *dict = weft_dict(vm), *nothing = weft_tuple(vm, NULL, 0);
    static const weft_kind kinds[] = {WEFT_NONE, WEFT_BOOL, WEFT_INT, WEFT_FLOAT, WEFT_STRING, WEFT_BYTES};
    size_t size = 0;
    for (int i = 0; i < 6; i++)
        check(items[i] && weft_kind_of(items[i]) == kinds[i], "kinds of what makers make");
    check(weft_kind_of(list) == WEFT_LIST && weft_kind_of(tuple) == WEFT_TUPLE && weft_kind_of(dict) == WEFT_DICT, "kinds of containers");
    check(weft_set_global(vm, "l", list) == WEFT_OK && weft_set_global(vm, "t", tuple) == WEFT_OK && weft_set_global(vm, "d", dict) == WEFT_OK, "globals");
    check_true(vm, "l == [None, True, -2**63, 0.5, 'a\\0\\xe9', b'\\xff\\0'] and t == tuple(l) and d == {}");
    check(weft_length(nothing) == 0 && weft_length(tuple) == 6 && weft_length(items[4]) == 3 && weft_length(items[0]) == -1 && error_is(vm, "TypeError"),
          "lengths");
    check(weft_get_bytes(items[5], &size) && size == 2 && memcmp(weft_get_bytes(items[5], NULL), "\xFF\0", 3) == 0, "bytes, with a NUL behind them");
    check(weft_get_string(items[4], &size) && size == 4 && weft_get_string(items[4], NULL)[4] == 0, "a string with a NUL in it");
    check(!weft_get_bytes(items[4], &size) && error_is(vm, "TypeError") && !weft_get_string(items[5], NULL) && error_is(vm, "TypeError"), "no bytes, no str");
    check(!weft_string(vm, "\xFF", 1) && error_is(vm, "UnicodeDecodeError") && !weft_string(vm, "\xED\xA0\x80", 3), "text that is not UTF-8");
    for (int i = 0; i < 6; i++)
        weft_release(items[i]);
    check_true(vm, "l[2] == -2**63"); /* the handles were not what kept it */
}

static void read(weft_vm *vm)
{
    int64_t n = 7;
    double x = 7;
    bool truth = true;
    weft_value *value = NULL;
    check(run(vm, "import enum\n"
                  "class Odd:\n"
                  "    def __index__(self): return 3\n"
                  "    def __bool__(self): raise KeyError('no truth')\n"
                  "class Text(str): pass\n"
                  "E = enum.IntEnum('E', 'ONE')\n"
                  "odd, one, text, big, lone = Odd(), E.ONE, Text('t'), 2**63, 'a\\ud800'\n") == WEFT_OK,
          "values of a script");
    value = weft_get_global(vm, "odd");
    check(weft_kind_of(value) == WEFT_OBJECT && weft_get_int(value, &n) && n == 3, "an object with an index");
    check(!weft_get_bool(value, &truth) && truth && error_is(vm, "KeyError"), "a truth that raises leaves what was there");
    check(!weft_get_float(value, &x) && x == 7 && error_is(vm, "TypeError"), "no float");
    weft_release(value);
    value = weft_get_global(vm, "one");
    check(weft_kind_of(value) == WEFT_INT && weft_get_int(value, &n) && n == 1 && weft_get_float(value, &x) && x == 1, "an enum's member is an int");
    weft_release(value);
    value = weft_get_global(vm, "text");
    check(weft_kind_of(value) == WEFT_STRING && text_is(value, "t"), "a subclass of str is a string");
    value = weft_get_global(vm, "big");
    check(!weft_get_int(value, &n) && n == 1 && error_is(vm, "OverflowError"), "an int that does not fit");
    check(text_is(weft_text(value), "9223372036854775808"), "its text");
    weft_release(value);
    check(text_is(weft_get_global(vm, "lone"), "a\xED\xA0\x80"), "a lone surrogate is three bytes");
    check(run(vm, "def grow(s):\n    for i in range(300): s += 'x'\n    return s\ns = grow(grow('a'))") == WEFT_OK, "a string that grew");
    value = weft_get_global(vm, "s");
    const char *grown = weft_get_string(value, NULL);
    check(run(vm, "t = s + 'more'\nu = grow(s)\nassert t > s and u > s\ndel s, t, u\nimport gc\ngc.collect()") == WEFT_OK && grown && strlen(grown) == 601 &&
              grown == weft_get_string(value, NULL),
          "its text stays as it was, whatever is appended to it");
    weft_release(value);
    check(!weft_get_global(vm, "nothing") && error_is(vm, "NameError"), "no such name");
    check(run(vm, "raise ValueError('\\ud800')") == WEFT_ERROR && strcmp(weft_error_message(vm), "\xED\xA0\x80") == 0, "in a message too");
}

static void change(weft_vm *vm)
{
    weft_value *dict = weft_dict(vm), *key = weft_string(vm, "k", 1), *one = weft_int(vm, 1), *list = weft_list(vm, &one, 1), *iterator, *item = dict;
    check(weft_set_entry(dict, key, one) == WEFT_OK && weft_set_entry(dict, one, key) == WEFT_OK && weft_length(dict) == 2, "entries");
    check(int_is(weft_entry(dict, key), 1) && text_is(weft_item(dict, 1), "k"), "an entry by its key, and by an int");
    check(weft_set_entry(dict, list, one) == WEFT_ERROR && error_is(vm, "TypeError") && !weft_entry(dict, list), "a list is no key");
    check(weft_set_entry(dict, one, NULL) == WEFT_OK && weft_length(dict) == 1 && !weft_entry(dict, one) && error_is(vm, "KeyError"), "an entry deleted");
    check(weft_set_item(list, 0, key) == WEFT_OK && text_is(weft_item(list, -1), "k") && !weft_item(list, 1) && error_is(vm, "IndexError"), "items");
    check(weft_set_item(list, 5, key) == WEFT_ERROR && error_is(vm, "IndexError") && weft_set_item(list, 0, NULL) == WEFT_OK && weft_length(list) == 0,
          "an item deleted");
    check(weft_call_method(vm, list, "append", &one, 1, NULL) == WEFT_OK && weft_length(list) == 1, "an item appended");

    iterator = weft_iterate(dict);
    check(weft_next(iterator, &item) == WEFT_OK && text_is(item, "k"), "the keys of a dict");
    check(weft_next(iterator, &item) == WEFT_OK && !item && weft_next(iterator, &item) == WEFT_OK && !item, "and their end");
    weft_release(iterator);
    check(!weft_iterate(one) && error_is(vm, "TypeError"), "an int has no items");
    check(weft_next(one, &item) == WEFT_ERROR && error_is(vm, "TypeError"), "nor is it an iterator");
    check(run(vm, "def g():\n    yield 5\n    raise ArithmeticError\ng = g()\nclass A: pass\na = A()") == WEFT_OK, "a generator");
    iterator = weft_get_global(vm, "g");
    check(weft_next(iterator, &item) == WEFT_OK && int_is(item, 5) && weft_next(iterator, &item) == WEFT_ERROR && !item && error_is(vm, "ArithmeticError"),
          "one that fails");
    weft_release(iterator);

    weft_value *a = weft_get_global(vm, "a");
    check(weft_set_attribute(a, "x", list) == WEFT_OK && weft_length(weft_attribute(a, "x")) == 1, "an attribute");
    check(weft_set_attribute(a, "x", NULL) == WEFT_OK && !weft_attribute(a, "x") && error_is(vm, "AttributeError"), "deleted");
    check(weft_set_attribute(one, "real", one) == WEFT_ERROR && error_is(vm, "AttributeError"), "one that cannot be set");
    check(weft_set_attribute(a, "\xFF", one) == WEFT_OK, "a name of other bytes");
    check_true(vm, "a.__dict__ == {'\\udcff': 1}");
}

static void call(weft_vm *vm)
{
    weft_value *result = NULL, *two = weft_int(vm, 2), *list = weft_list(vm, NULL, 0), *dict = weft_dict(vm), *name = weft_string(vm, "k", 1);
    check(run(vm, "def f(*args, **keywords): return len(args), sorted(keywords)\n"
                  "class Counter:\n"
                  "    total = 0\n"
                  "    async def add(self, n):\n"
                  "        self.total += n\n"
                  "        return self.total\n"
                  "counter = Counter()") == WEFT_OK,
          "functions");
    weft_value *f = weft_get_global(vm, "f"), *counter = weft_get_global(vm, "counter");
    for (int i = 0; i < 20; i++)
        check(weft_call_method(vm, list, "append", &two, 1, NULL) == WEFT_OK, "append");
    check(weft_set_entry(dict, name, two) == WEFT_OK && weft_call_unpacked(vm, f, list, dict, &result) == WEFT_OK, "more than 16 arguments, and a keyword");
    check(text_is(weft_text(result), "(20, ['k'])"), "all arrive");
    weft_release(result);
    check(weft_call_unpacked(vm, f, NULL, NULL, &result) == WEFT_OK && text_is(weft_text(result), "(0, [])"), "none");
    weft_release(result);
    check(weft_call_unpacked(vm, f, dict, NULL, &result) == WEFT_ERROR && !result && error_is(vm, "TypeError"), "a dict is no list");
    check(weft_call_unpacked(vm, f, list, list, NULL) == WEFT_ERROR && error_is(vm, "TypeError"), "a list is no dict");
    check(weft_set_entry(dict, two, two) == WEFT_OK && weft_call_unpacked(vm, f, list, dict, NULL) == WEFT_ERROR && error_is(vm, "TypeError"),
          "a keyword that is no string");
    check(weft_call_method(vm, counter, "add", &two, 1, NULL) == WEFT_OK && weft_call_method(vm, counter, "add", &two, 1, &result) == WEFT_OK &&
              int_is(result, 4),
          "a method that is a coroutine function");
    check(weft_call_method(vm, counter, "sub", &two, 1, &result) == WEFT_ERROR && !result && error_is(vm, "AttributeError"), "no such method");
    check(weft_call_function(vm, two, NULL, 0, NULL) == WEFT_ERROR && error_is(vm, "TypeError"), "an int is no function");
    check(weft_run_string(vm, "1", "<test>", WEFT_EXPRESSION, NULL) == WEFT_OK && *weft_error_type(vm) == 0, "a run that goes well forgets the error");
}

int main(void)
{
    weft_vm *vm = weft_open(NULL);
    if (!vm)
        return 1;
    make(vm);
    read(vm);
    change(vm);
    call(vm);
    weft_close(vm);
    return failures != 0;
}
