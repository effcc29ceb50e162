# A bracket too many.
x = 1)
