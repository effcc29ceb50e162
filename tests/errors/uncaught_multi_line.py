# An expression over several lines.
def f(*a):
    return a[0] / a[1]


x = f(
    1,
    0,
)
