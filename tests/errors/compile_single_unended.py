import warnings
for src in ['1if 1else 2','1if x else y','x if 1else 2','1if 1 else 2','[1for x in ()]', '1or 2', '1if 1else 2\n', '1in 2and 3']:
  for mode in ('exec','eval'):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: compile(src,"f.py",mode)
        except SyntaxError as e: print(src, e)
    print(src, mode, len(w))
for src in ['\\','a \\','a\\\n','x = 1\\','if 1:\n  x\\','def f(a): pass','def f(a): pass\n','if 1: pass','x = 1; y','for x in y:\n pass','for x in y:\n pass\n', 'class A: pass', 'with x: pass', 'x', 'try: pass\nexcept: pass\n','async def f(): pass', 'match x:\n case 1: pass','@f\ndef g(): pass', 'f(', 'x +', '1 1', 'if 1: 1 1', 'pass pass']:
    for mode in 'single','eval','exec':
        try: compile(src,'?',mode); print(repr(src),mode,'ok')
        except SyntaxError as e: print(repr(src), mode, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
