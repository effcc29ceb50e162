# Assigning to attributes, items, chains, and in the right order.


class Box:
    pass


def say(name, value):
    print("eval", name)
    return value


b, l = Box(), [0, 0]
b.x = l[0] = y = 5
print(b.x, l, y)
say("target list", l)[say("index", 1)] = say("value", 9)
l[0] += 3
b.x -= 1
b.x **= 2
print(l, b.x)
i = 0
i, l[i] = 1, "at new i"
print(l)
x = z = []
x.append(1)
print(z)
w: int = 3
b.y: str = "annotated"
print(w, b.y, __annotations__)
