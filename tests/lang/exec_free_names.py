# Names looked up late: functions see globals as they are when called.


def f():
    return helper()


def helper():
    return "first"


print(f())


def helper():
    return "second"


print(f())
helper = lambda: "third"
print(f())
