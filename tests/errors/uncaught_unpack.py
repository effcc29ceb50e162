# Unpacking too few.
a, b, c = [1, 2]
