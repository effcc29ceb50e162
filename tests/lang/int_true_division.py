# True division is correctly rounded, for large ints too.
print(1 / 3, 10 / 5, 2 ** 100 / 3, (2 ** 1000 + 1) / 2 ** 999, -7 / 2)
print(9007199254740993 / 1, 18014398509481985 / 2, 1 / 2 ** 1074)
try:
    print(10 ** 400 / 3)
except OverflowError as e:
    print(e)
