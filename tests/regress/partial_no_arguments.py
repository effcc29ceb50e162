# A partial called with no arguments of its own hands no null pointer on.
from functools import partial

show = partial(lambda *a, **k: print(a, k), x=1)
show()
show(2)
show(y=3)
partial(print, "a")()
partial(partial(print, "a"))()
