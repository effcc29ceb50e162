# A name that starts with a digit.
x = 1abc
