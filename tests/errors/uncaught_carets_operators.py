# Carets under the operator and the operands.
a, b = [1], {"k": None}


def f():
    return a[0] + b["k"]["deep"]


f()
