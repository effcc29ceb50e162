# Reference 3.2.13.3: traceback objects.

import sys
import types


def raises(depth):
    if depth:
        raises(depth - 1)
    raise KeyError("at the bottom")


try:
    raises(2)
except KeyError as e:
    caught = e
    assert sys.exc_info()[2] is e.__traceback__
chain = []
tb = caught.__traceback__
while tb is not None:
    chain.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno, isinstance(tb.tb_lasti, int)))
    tb = tb.tb_next
print(chain)
first = caught.__traceback__
print(type(first) is types.TracebackType, first.tb_frame.f_code.co_name, first.tb_next.tb_next.tb_next.tb_next, sorted(n for n in dir(first) if not n.startswith("_")))
other = ValueError("other").with_traceback(first.tb_next)
print(other.__traceback__ is first.tb_next)
try:
    raise other
except ValueError as e:
    print(e.__traceback__.tb_next is first.tb_next, e.__traceback__.tb_frame.f_code.co_name)
first.tb_next.tb_next = None
print(first.tb_next.tb_next, first.tb_next.tb_lineno - raises.__code__.co_firstlineno)
other.__traceback__ = None
print(other.__traceback__)
for bad in 5, "x", first:
    try:
        first.tb_next = bad
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
