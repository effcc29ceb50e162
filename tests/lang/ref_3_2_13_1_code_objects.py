# Reference 3.2.13.1: code objects.

import types


def function(a, b, /, c=1, *args, d=2, **kw):
    "Documentation."
    inner = [a]
    def nested(): return inner, a
    return nested


code = function.__code__
print(type(code) is types.CodeType, code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_firstlineno, code.co_stacksize > 0)
print(bool(code.co_flags & 0x04), bool(code.co_flags & 0x08), bool(code.co_flags & 0x20), "Documentation." in code.co_consts, code.co_filename == __file__)
nested = next(k for k in code.co_consts if isinstance(k, types.CodeType))
print(nested.co_name, nested.co_qualname, nested.co_freevars, nested.co_argcount, bool(nested.co_flags & 0x10))
def g(): yield
async def co(): pass
async def ag(): yield
print([bool(f.__code__.co_flags & bit) for f in (g, co, ag) for bit in (0x20, 0x80, 0x200)])
print(compile("from __future__ import annotations\nx = 1", "f", "exec").co_flags & 0x1000000 != 0)
lines = [line - code.co_firstlineno for _, _, line in code.co_lines() if line]
print(sorted(set(lines) - {0}))
for start, end, line in code.co_lines():
    assert start < end
print({len(p) for p in code.co_positions()})
for name in "co_name", "co_consts", "co_varnames", "co_flags":
    try:
        setattr(code, name, None)
    except AttributeError as e:
        print(e)
print(code == code.replace(), code.replace(co_name="other").co_name, code == code.replace(co_name="other"), {code: 1}[code.replace()])
