import atexit
import gc
import weakref


class Bad:
    def __del__(self):
        raise ValueError("in __del__")


def callback(ref):
    raise KeyError("in callback")


def at_exit():
    raise IndexError("at exit")


bad = Bad()
del bad
gc.collect()


class Plain:
    pass


plain = Plain()
ref = weakref.ref(plain, callback)
del plain
gc.collect()
print("goes on")
atexit.register(at_exit)
