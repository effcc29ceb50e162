# send, throw, close.


def echo():
    got = None
    while True:
        try:
            got = yield got
            print("got", got)
        except ValueError as e:
            print("caught", e)
            got = "recovered"
        finally:
            print("finally")


g = echo()
print(next(g), g.send(1), g.throw(ValueError("v")), g.send(2))
g.close()
try:
    g.send(1)
except StopIteration:
    print("stopped")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
g = echo()
try:
    g.send(1)
except TypeError as e:
    print(e)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print(repr(e))
print(list(g))
