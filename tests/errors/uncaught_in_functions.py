# Frames from the outermost to the innermost, each with its line and carets.


def inner(x):
    return x["missing"]


def middle(x):
    y = inner(x) + 1
    return y


def outer():
    return [middle(d) for d in [{}]]


outer()
