# compile(): modes, what it takes, and what it refuses.


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")


code = compile("x = 1 + 2\nx * 2", "here", "exec")
names = {}
print(exec(code, names), names["x"], code.co_filename, code.co_name)
print(eval(compile("1 + 2", "<e>", "eval")), eval("\t 5 "))
exec(compile("7\n", "<s>", "single"))
exec(compile("None\n", "<s>", "single"))
exec(compile("if 1: 8\n", "<s>", "single"))
print(eval(code, {}), eval(compile(b"3 * 3", "f", "eval")), eval(compile(bytearray(b"4"), "f", "eval")))
show(compile, "x", "f", "wrong")
show(compile, "x =", "f", "exec")
show(compile, "x = 1", "f", "eval")
show(compile, "1\n2", "f", "single")
show(compile, 5, "f", "exec")
show(compile, None, "f", "exec")
show(compile, "a\x00b", "f", "exec")
show(compile, b"a\x00b", "f", "exec")
show(compile, "1", 5, "exec")
show(compile, "1", "f")
show(compile, "1")
show(compile)
show(compile, "1", "f", 5)
show(compile, "1", "f", "exec", 12345678)
show(compile, "return 1", "f", "exec")
show(compile, "await x", "f", "exec")
show(compile, "yield", "f", "exec")
show(compile, "  x", "f", "exec")
