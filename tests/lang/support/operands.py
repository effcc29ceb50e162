"""Operands of sequences, and their in-place operators as functions that tell whether the object stayed."""


class Index:
    def __index__(self): return 2


def iadd(a, b):
    old = a
    a += b
    return a, a is old


def imul(a, b):
    old = a
    a *= b
    return a, a is old
