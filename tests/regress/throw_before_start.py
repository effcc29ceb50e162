def g1(a):
    yield
d35 = g1(1)
d35.throw(ZeroDivisionError)
