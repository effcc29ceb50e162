for args in (("bad.py",1,2),("bad.py",1,2,4,5,6,7),("bad.py",1,2,"abcdefg",1),("bad.py",1,2,"t"),("bad.py",1,2,"t",3,4),(),("a",),5,[1,2,3,4]):
    try:
        e = SyntaxError("bad", args); print(e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
    except Exception as e: print(type(e).__name__, e)
for k in UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
    print(repr(str(k.__new__(k))))
