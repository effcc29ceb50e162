# exec(): where names go, and what it runs.
from support.attempts import show


space = {}
print(exec("a = 1\ndef f(): return a\nb = f()", space), space["b"], sorted(k for k in space if k != "__builtins__"))
local = {}
exec("global g\ng = 1\nl = 2\nclass C:\n    c = g", space, local)
print(sorted(local), "g" in space, "l" in space)


def inside():
    n = 1
    exec("n = 2; m = 3")
    return n, "m" in locals()


class Ordered(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


print(inside())
exec("p = 1\np += 1\ndel p", {}, Ordered())
show(exec, "q = 1\ndef f(): return q\nf()", {}, {})
show(exec, "del nothing", {})
show(exec, "nothing", {})
show(exec, "1 +", {})
show(exec, "return", {})
show(exec, "if 1:\n", {})
show(exec, "raise ValueError('inner')", {})
show(exec, 5)
show(exec, "1", 5)
show(exec, "1", {}, 5)
show(exec)
show(exec, "1", {}, {}, {})
show(lambda: exec("print(k)", globals={"k": "keyword"}))
show(exec, "print(__name__)", {})
show(exec, "print(len('ab'))", {"__builtins__": {"print": print, "len": lambda s: "own"}})
show(exec, "import sys", {"__builtins__": {}})
show(exec, "class A: pass", {"__builtins__": {}})
show(exec, b"# comment only")
show(exec, "")


def outer():
    free = 5

    def inner():
        return free
    return inner


show(exec, outer().__code__)
show(exec, outer().__code__, {}, closure=outer().__closure__)
show(exec, outer().__code__, {}, closure=())
show(exec, (lambda: 1).__code__)
show(exec, "1", closure=())
