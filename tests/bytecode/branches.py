# Conditions jump without making a bool; what cannot run is not there.
def f(a, b):
    if a < b and not (a == 3 or b is None):
        return 1
    while True:
        if a in b:
            break
    if 0:
        never()
    if __debug__:
        a = b if a <= -5 < b else None
    return a
