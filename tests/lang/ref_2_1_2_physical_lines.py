# Reference 2.1.2: line ends of Unix, Windows and old Macintosh.

for end in "\n", "\r\n", "\r":
    space = {}
    exec(f"a = 1{end}if a:{end}    b = '''x{end}y'''{end}c = 3", space)
    print(space["a"], repr(space["b"]), space["c"])
print(eval("1\r\n"), repr(eval("'''\r\r\n\n'''")), repr(eval("'a\\\r\nb'")))
try:
    compile("a = 1\r\nb = (\r\nc = 3\r\n", "<s>", "exec")
except SyntaxError as e:
    print(e.msg, e.lineno)
try:
    exec("a = 1\0")
except SyntaxError as e:
    print(e)
