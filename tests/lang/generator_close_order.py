# finally blocks of generators when closed, exhausted or left alone.


def g(log):
    try:
        log.append("start")
        yield 1
        yield 2
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


a, b, c = [], [], []
x = g(a)
next(x)
x.close()
print(a)
list(g(b))
print(b)
y = g(c)
y.close()
print(c)


def delegating(log):
    try:
        yield from g(log)
    finally:
        log.append("outer finally")


d = []
z = delegating(d)
next(z)
z.close()
print(d)


def returning():
    try:
        yield 1
    except GeneratorExit:
        return "value"


r = returning()
next(r)
print(r.close())
