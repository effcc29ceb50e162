# eval(): names, namespaces, and what is no expression.


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")


class Names(dict):
    def __missing__(self, key):
        return "missing " + key


class Mapping:
    def __getitem__(self, key):
        if key == "len":
            raise KeyError(key)
        return key.upper()


x = 5


def inside(x):
    y = 2
    return eval("x + y"), eval("[x for _ in (1,)]"), eval("(lambda: x)()", {"x": "global"})


show(eval, "x * 2")
show(inside, 1)
show(eval, "x", {"x": 1})
show(eval, "x", {"x": 1}, {"x": 2})
show(eval, "a + b", {}, Names(a="1"))
show(eval, "(thing, len('ab'))", {}, Mapping())
show(eval, "nothing", {})
show(eval, "print", {"__builtins__": {}})
show(eval, "len", {"__builtins__": {"len": "other"}})
show(eval, "x = 1")
show(eval, "1 +")
show(eval, "  \t 1 + 1")
show(eval, "\n1")
show(eval, "(1,\n 2)")
show(eval, "import os")
show(eval, b"'bytes'")
show(eval, "'a\x00'")
show(eval, 5)
show(eval, None)
show(eval, "1", 5)
show(eval, "1", [])
show(eval, "1", {}, 5)
show(eval, "1", None, None)
show(lambda: eval("y", globals={"y": 8}))
show(lambda: eval("y", locals={"y": 9}))
show(eval)
show(eval, "1", {}, {}, {})
space = {}
show(eval, "(z := 3) + z", space)
print(sorted(space), space["z"], "__builtins__" in space)
show(eval, "await x")
show(eval, "yield")
show(eval, "*x")
