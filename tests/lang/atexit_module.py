import atexit


def farewell(*args, **kw):
    print("farewell", args, kw)


def registers_more():
    print("registering")
    atexit.register(farewell, "late")


atexit.register(farewell, "first registered, last called")
print(atexit.register(farewell, 1, k=2) is farewell)
atexit.register(registers_more)


@atexit.register
def decorated():
    print("decorated")


def never():
    print("never")


atexit.register(never)
atexit.register(never)
atexit.unregister(never)
atexit.unregister(print)
print(atexit._ncallbacks())
try:
    atexit.register(5)
except TypeError as e:
    print(e)


class Last:
    def __del__(self):
        print("del after the functions")


last = Last()
print("end of script")
