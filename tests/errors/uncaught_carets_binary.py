# Which operands failed.
x = 3
y = "text"
z = (x + 1) * 2 + (x + y)
