# Text of more than 4,300 digits is refused, as CPython does.
n = 10 ** 4299
print(len(str(n)))
try:
    str(n * 10)
except ValueError as e:
    print(e)
try:
    int("1" * 4301)
except ValueError as e:
    print(e)
print(len(hex(10 ** 5000)))
