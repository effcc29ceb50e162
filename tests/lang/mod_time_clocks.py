# time.get_clock_info, and the parts of format strings.
import time
import _string
for name in ('time', 'monotonic', 'perf_counter', 'process_time', 'no such', 1):
    try:
        info = time.get_clock_info(name)
        print(name, info.monotonic, info.adjustable, info.resolution > 0, sorted(vars(info)), type(info).__name__)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(list(_string.formatter_parser('a {0!r:>{width}} b {name.attr[key]} {{}} c')))
first, rest = _string.formatter_field_name_split('0.attr[key][7]')
print(first, list(rest))
for f in (_string.formatter_parser, _string.formatter_field_name_split):
    try:
        f(1)
    except TypeError as e:
        print(e)
