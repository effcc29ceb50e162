# A dedent to nowhere.
if True:
        x = 1
    y = 2
