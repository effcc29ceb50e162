/* Module time: the clocks and sleep, by way of the script's clocks, so that a virtual clock rules here too. */
#include <string.h>

#include "clock.h"
#include "import.h"
#include "native.h"
#include "modules.h"

static bool time_seconds(wf_vm *vm, double d, wf_value *out)
{
    *out = wf_float_new(vm, d);
    return !wf_is_unset(*out);
}
static bool time_nanoseconds(wf_vm *vm, int64_t ns, wf_value *out)
{
    *out = wf_int_from_i64(vm, ns);
    return !wf_is_unset(*out);
}

static bool time_time(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    int64_t ns = wf_clock_wall_ns(vm);
    return time_seconds(vm, (double)(ns / 1000000000) + (double)(ns % 1000000000) * 1e-9, out);
}
static bool time_time_ns(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return time_nanoseconds(vm, wf_clock_wall_ns(vm), out);
}
static bool time_monotonic(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return time_seconds(vm, wf_clock_monotonic(vm), out);
}
static bool time_monotonic_ns(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    double d = wf_clock_monotonic(vm);
    int64_t whole = (int64_t)d;
    return time_nanoseconds(vm, whole * 1000000000 + (int64_t)((d - (double)whole) * 1e9 + 0.5), out);
}
static int64_t time_cpu(wf_vm *vm) { return vm->host->cpu_clock_ns ? vm->host->cpu_clock_ns(vm->host->data) : 0; }
static bool time_process_time(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return time_seconds(vm, (double)time_cpu(vm) * 1e-9, out);
}
static bool time_process_time_ns(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return time_nanoseconds(vm, time_cpu(vm), out);
}

static bool time_sleep(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double seconds;
    (void)n;
    *out = WF_NONE;
    if (!wf_is_float(args[0]) && !wf_is_int(args[0]) && !wf_is_bool(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", args[0]);
    if (!wf_float_operand(args[0], &seconds))
        return wf_raise(vm, WF_EXC_OverflowError, "timestamp too large to convert to C PyTime_t");
    if (seconds != seconds)
        return wf_raise(vm, WF_EXC_ValueError, "Invalid value NaN (not a number)");
    if (seconds < 0)
        return wf_raise(vm, WF_EXC_ValueError, "sleep length must be non-negative");
    if (seconds > 9223372036.0)
        return wf_raise(vm, WF_EXC_OverflowError, "timestamp too large to convert to C PyTime_t");
    if (vm->fibres)
        return vm->hooks->sleep(vm, seconds);
    if (vm->virtual_sleep) {
        wf_clock_sleep(vm, seconds);
        return true;
    }
    double end = wf_clock_monotonic(vm) + seconds;
    do {
        wf_clock_sleep(vm, seconds);
        if (!wf_budget_charge(vm, vm->fuel > 0 ? (uint64_t)vm->fuel : 1)) /* a signal ended it: look at once */
            return false;
        seconds = end - wf_clock_monotonic(vm);
    } while (seconds > 0);
    return true;
}

/* types.SimpleNamespace(adjustable=, implementation=, monotonic=, resolution=) */
static bool time_namespace(wf_vm *vm, const wf_value values[4], wf_value *out)
{
    static const char *const names[4] = {"implementation", "monotonic", "adjustable", "resolution"};
    wf_module *types = wf_import_builtin(vm, "types");
    wf_str *name = types ? wf_str_intern_z(vm, "SimpleNamespace") : NULL;
    wf_tuple *keys = name ? wf_tuple_new(vm, 4) : NULL;
    wf_value namespace;
    if (!keys || !wf_attr_get(vm, wf_from_obj(types), name, &namespace))
        return false;
    for (int i = 0; i < 4; i++) {
        wf_str *key = wf_str_intern_z(vm, names[i]);
        if (!key)
            return false;
        keys->items[i] = wf_from_obj(key);
    }
    return wf_call_kw(vm, namespace, values, 0, keys, out);
}

static bool time_get_clock_info(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const struct time_clock {
        const char *name, *implementation;
        bool wall;
    } clocks[] = {{"time", "clock_gettime(CLOCK_REALTIME)", true},
                  {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", false},
                  {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", false},
                  {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", false}};
    (void)n;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "get_clock_info() argument 1 must be str, not %A", args[0]);
    const char *name = wf_str_data(vm, wf_as_str(args[0]));
    if (!name)
        return false;
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
        if (strcmp(clocks[i].name, name) != 0)
            continue;
        wf_str *implementation = wf_str_new_z(vm, clocks[i].implementation);
        wf_value resolution = wf_float_new(vm, 1e-9);
        return implementation && !wf_is_unset(resolution) &&
               time_namespace(vm, (wf_value[4]){wf_from_obj(implementation), wf_bool(!clocks[i].wall), wf_bool(clocks[i].wall), resolution}, out);
    }
    return wf_raise(vm, WF_EXC_ValueError, "unknown clock");
}

bool wf_time_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"time", time_time, "()", "Seconds since the epoch, as a float."},
        {"time_ns", time_time_ns, "()", "Nanoseconds since the epoch."},
        {"monotonic", time_monotonic, "()", "Seconds of a clock that never goes back."},
        {"monotonic_ns", time_monotonic_ns, "()", "Nanoseconds of a clock that never goes back."},
        {"perf_counter", time_monotonic, "()", "Seconds of the finest clock, for measuring short times."},
        {"perf_counter_ns", time_monotonic_ns, "()", "Nanoseconds of the finest clock."},
        {"process_time", time_process_time, "()", "Seconds of processor time that the process has used."},
        {"process_time_ns", time_process_time_ns, "()", "Nanoseconds of processor time."},
        {"get_clock_info", time_get_clock_info, "(name, /)", "What a clock is made of."},
        {"sleep", time_sleep, "(seconds, /)", "Block for a number of seconds; in a coroutine use asyncio.sleep."},
        {0}};
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}
