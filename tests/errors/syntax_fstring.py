# A fault inside an f-string.
x = f"{a b}"
