# A star target alone.
*a = [1]
