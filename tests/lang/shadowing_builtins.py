# Names of builtins may be taken and given back.
len_before = len
len = lambda x: "mine"
print(len([1]))
del len
print(len([1]), len is len_before)


def f(list, print=print):
    print(list)


f(5)
sum = 0
for i in range(3):
    sum += i
print(sum)
