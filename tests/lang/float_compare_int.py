# An int and a float compare exactly.
print(2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53))
print(10 ** 400 > 1e308, -(10 ** 400) < -1e308, 1 < 1.5 < 2, 3 == 3.0, hash(2 ** 70) == hash(float(2 ** 70)))
