# nonlocal without an enclosing name.
def f():
    nonlocal missing
