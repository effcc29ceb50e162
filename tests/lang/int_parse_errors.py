# What int() refuses.
for text in ("", "x", "1.5", "0x10", "1__0", "_1", "12 3", "9" * 3 + "a"):
    try:
        print(int(text))
    except ValueError as e:
        print(e)
for args in (("10", 1), ("10", 37), (None,), ([],), (1.5, 10)):
    try:
        print(int(*args))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
