# long
# Reference 6.10: comparisons of lists nested deeper than the C stack could follow, and of lists inside themselves.
def nested(depth):
    outer = []
    for _ in range(depth):
        outer = [outer]
    return outer


def tell(compare):
    try:
        print(compare())
    except RecursionError as error:
        print(type(error).__name__, error)


def dismantle(outer):
    while outer:
        outer = outer.pop()


deep, alike, ring, other = nested(100000), nested(100000), [], []
ring.append(ring)
other.append(other)
tell(lambda: deep == alike)
tell(lambda: deep < alike)
tell(lambda: deep in [alike])
tell(lambda: deep == deep)
tell(lambda: ring == other)
tell(lambda: ring == deep)
dismantle(deep)
dismantle(alike)
print(deep, alike)
