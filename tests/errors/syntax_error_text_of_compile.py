for src in ['a b','a b\n','x = 1\na b\ny','f(\n','"abc','1 = 2','x=1\n1 = 2\n','  x','if 1:\nx','def f():\n return\nreturn', 'await x\n','é = 1 1\n','x = $\n', '0777', 'f"{a b}"\n', 'f"{1=!q}"', 'x = (1,\n2\n', "x = )\n", 'a = 1\\ \n', 'nonlocal x', 'def f(a,a): pass', 'f(**a, *b)', 'break\n']:
    for mode in 'exec','eval','single':
        try: compile(src,'?',mode)
        except SyntaxError as e: print(repr(src), mode, e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
for src in ['a b','1 = 2\n']:
    try: eval(src)
    except SyntaxError as e: print(repr(e.text))
    try: exec(src)
    except SyntaxError as e: print(repr(e.text))
    try: exec(src.encode())
    except SyntaxError as e: print(repr(e.text))
