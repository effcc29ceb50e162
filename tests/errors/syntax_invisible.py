# A character that cannot be seen.
x = 1 + 2
