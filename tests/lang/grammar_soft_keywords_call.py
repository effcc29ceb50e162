# match and type as names in calls.


def match(x):
    return f"match {x}"


def type(x):
    return f"type {x}"


print(match(1), type(2), match (3))
match (4)
x = match
print(x(5))
