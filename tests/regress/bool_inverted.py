def f(n):
    try:
        n()
    except TypeError as e:
        raise
v = True
print(~v, ~False)
x = list('été'.count)
