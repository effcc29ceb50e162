# What the format mini-language refuses.
for value, spec in ((1, "s"), (1.5, "d"), (1, ".2"), (1, "zz"), (1.0, "x"), (1, ",x"), (1, "<<<"), (None, "5"), ([], "x"), (1, "_,")):
    try:
        print(format(value, spec))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
