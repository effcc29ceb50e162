# The hash of slices nested without bound ends with an error, not with the C stack. (CPython 3.13 itself runs out of it.)
for wrap in slice, lambda x: (slice(0, x),):
    x = None
    for i in range(30000):
        x = wrap(x)
    try:
        hash(x)
    except RecursionError as e:
        print(e)
