# A generator that the header of a loop makes is closed when the loop is left; one that somebody else holds is not.
def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


for x in gen("break"):
    break
try:
    for x in gen("raise"):
        raise ValueError
except ValueError:
    print("caught")


def returns():
    for x in gen("return"):
        for y in gen("inner"):
            return x, y


print(returns())
held = gen("held")
for x in iter(held):
    break
print(next(held))
table = {}


def kept():
    table["g"] = gen("kept")
    return table["g"]


for x in kept():
    break
print(next(table["g"]))
try:
    [1 // 0 for x in gen("comprehension")]
except ZeroDivisionError:
    print("divided")
held.close()
table["g"].close()
