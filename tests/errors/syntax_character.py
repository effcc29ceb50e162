# A character that no token has.
x = 5 ? 3
