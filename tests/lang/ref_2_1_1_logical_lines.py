# Reference 2.1.1: a logical line ends at NEWLINE, not at a line end inside brackets.

x = [1,
     2,

     # a comment between
     3]
y = (1 +
     2); z = 3
print(x, y, z)
if x: print("same line"); print("second")
for bad in ["x = 1 y = 2", "x = (1,\n2", "if 1: if 2: pass", "x = 1;;", ";", "x =\n1", "print(1); if 1: pass"]:
    try:
        compile(bad, "<bad>", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
print(eval("1 +\\\n 2"), eval("(1\n+\n2)"), eval("  1"), eval("1 \n\n"))
