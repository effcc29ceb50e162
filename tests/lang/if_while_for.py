# Statements of control.
for i in range(10):
    if i == 2:
        continue
    elif i == 5:
        break
    else:
        print(i, end=" ")
else:
    print("never")
print()
for i in []:
    pass
else:
    print("for else")
n = 0
while n < 3:
    n += 1
    if n == 10:
        break
else:
    print("while else", n)
while True:
    n += 1
    if n < 6:
        continue
    break
print(n)
for i in range(3):
    for j in range(3):
        if j == 1:
            break
    else:
        print("inner else")
    print(i, j)
for a, b in zip("ab", [1, 2]): print(a, b)
x = [0]
for x[0] in range(3): pass
print(x, i)
