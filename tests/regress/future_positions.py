"""Where an import from __future__ may stand, the flags of compile(), and annotations without end."""
import __future__
def t(src, **k):
    try: compile(src, 'f', 'exec', **k); print('ok')
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    except Exception as e: print(type(e).__name__, e)
t('from __future__ import nested_scopes; import string; from __future__ import nested_scopes')
t('from __future__ import nested_scopes; from __future__ import nested_scopes')
t('"doc"; from __future__ import nested_scopes')
t('"doc"; 1; from __future__ import nested_scopes')
t('import os; from __future__ import nested_scopes')
t('from __future__ import annotations, nope')
t('from __future__ import (annotations,\n nope)')
for n in __future__.all_feature_names:
    if n != 'barry_as_FLUFL': t('x=1', flags=getattr(__future__, n).compiler_flag)
t('x=1', flags=7)
ns={}
exec('from __future__ import annotations\nx: 1e1000\ny: 1e1000j\nz: -1e1000j+1e999', ns)
print(ns['__annotations__'])
