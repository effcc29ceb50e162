# Assigning to an expression.
a + 1 = 2
