# A generator in the header of a loop is closed when the loop is left.


def g(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


for x in g("break"):
    break
print("after break")


def f():
    for x in g("return"):
        return "returned"


print(f())
try:
    for x in g("raise"):
        raise ValueError
except ValueError:
    print("after raise")
for x in g("exhausted"):
    pass
print("end")
