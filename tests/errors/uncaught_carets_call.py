# Carets under a call.
def g(n):
    raise LookupError(n)


value = 1 + g(2) * 3
