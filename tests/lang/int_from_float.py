# int and round of floats.
print(int(3.99), int(-3.99), int(1e20), int(-1e300) == -int(1e300))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(12345, -2), round(15, -1), round(25, -1))
for x in (float("inf"), float("-inf"), float("nan")):
    try:
        int(x)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
