# pow with three arguments and of large numbers.
print(pow(3, 200, 1000007), pow(-3, 3, 7), pow(3, -1, 7), pow(2, 10), pow(7, 0, 1))
print(pow(123456789, 987654321, 998244353), 3 ** 100)
for args in ((2, -1, 4), (2, 3, 0)):
    try:
        print(pow(*args))
    except ValueError as e:
        print(e)
