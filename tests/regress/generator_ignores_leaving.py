# A generator that does not let itself be closed when its loop is left: where that happened is shown.
def g1(a):
    try:
        yield 0
    finally:
        yield 0
def t1():
    for i58 in g1(0):
        break
def t2():
    for i58 in g1(0):
        return
def t3():
    for i58 in g1(0):
        v59 = f25
t1()
t2()


def stubborn():
    try:
        try:
            yield 1
        finally:
            yield 2
    finally:
        print("never told a second time")


for i in stubborn():
    break
print("end")
