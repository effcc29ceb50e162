# A generator made in the header of a loop, seen by nobody else, is closed when the loop is left.


def g(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


for _ in g("by break"):
    break
print("after the loop")
kept = g("kept")
for _ in kept:
    break
print("not closed, it has a name")
print(next(kept))
kept.close()


def first(name):
    for x in g(name):
        return x


print(first("by return"))
print([x for x in g("in a comprehension")])
