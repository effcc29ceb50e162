# Long chains of operators and of elif.
print(1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1)
print("a" + "b" + "c" + "d" + "e" + "f" + "g" + "h" + "i" + "j" and 1 and 2 and 3 and 4 or 5 or 6)
print(0 < 1 < 2 < 3 < 4 < 5 < 6 < 7 < 8 < 9, 1 if 0 else 2 if 0 else 3 if 0 else 4 if 0 else 5)


def f(n):
    if n == 0: return "zero"
    elif n == 1: return "one"
    elif n == 2: return "two"
    elif n == 3: return "three"
    elif n == 4: return "four"
    elif n == 5: return "five"
    else: return "many"


print([f(i) for i in range(7)])
print([[[[[[[[[[1]]]]]]]]]][0][0][0][0][0][0][0][0][0][0], ((((((((((2)))))))))), {1: {2: {3: {4: 5}}}}[1][2][3][4])
