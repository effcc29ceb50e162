# exit() and quit(): what they raise, and with which code.


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, getattr(error, "code", "no code"), error.args, sep=": ")


for leave in (exit, quit):
    for code in (None, 0, 1, "message", True, [1], 2**70):
        show(leave, code)
    show(leave)
    show(lambda: leave(code=3))
    print(callable(leave))
try:
    exit(5)
except SystemExit as stop:
    print(stop.code, isinstance(stop, Exception))
try:
    try:
        quit("inner")
    finally:
        print("finally")
except SystemExit as stop:
    print(stop)


def generator():
    try:
        yield 1
        exit("from a generator")
    finally:
        print("closed")


show(list, generator())
show(raising := lambda: (_ for _ in ()).throw(SystemExit(7)))
print("still running")
