# An uncaught exception: traceback, exit status 1.
print("before")
1 / 0
print("never printed")
