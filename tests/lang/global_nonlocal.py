# global and local names, and their errors.
x = 1


def read():
    return x


def write():
    global x, fresh
    x = 2
    fresh = "made"


def unbound():
    print(x)
    x = 3


write()
print(read(), fresh)
try:
    unbound()
except UnboundLocalError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e)


def deleted():
    v = 1
    del v
    return v


try:
    deleted()
except UnboundLocalError as e:
    print(e)
del x
try:
    read()
except NameError as e:
    print(e)
print("fresh" in globals(), sorted((lambda a, b: locals())(1, 2)))
