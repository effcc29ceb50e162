"""The chaos game: a point that jumps by one of several maps, drawn at random, traces their attractor (Barnsley, Fractals Everywhere)."""
import harness


class Dice:
    def __init__(self, seed):
        self.state = seed

    def roll(self):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return self.state / 0x80000000


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def towards(self, other, share):
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)


class Affine:
    def __init__(self, chance, a, b, c, d, e, f):
        self.chance = chance
        self.rows = (a, b, e), (c, d, f)

    def __call__(self, p):
        (a, b, e), (c, d, f) = self.rows
        return Point(a * p.x + b * p.y + e, c * p.x + d * p.y + f)


class Picture:
    def __init__(self, left, bottom, right, top, size):
        self.left, self.bottom = left, bottom
        self.across, self.up = size / (right - left), size / (top - bottom)
        self.size = size
        self.rows = [[0] * size for _ in range(size)]

    def plot(self, p):
        column = int((p.x - self.left) * self.across)
        row = int((p.y - self.bottom) * self.up)
        if 0 <= column < self.size and 0 <= row < self.size:
            self.rows[row][column] += 1

    def summary(self):
        return sum(1 for row in self.rows for hits in row if hits), max(max(row) for row in self.rows)


def fern(n, dice):
    maps = [Affine(0.01, 0.0, 0.0, 0.0, 0.16, 0.0, 0.0), Affine(0.86, 0.85, 0.04, -0.04, 0.85, 0.0, 1.6),
            Affine(0.93, 0.2, -0.26, 0.23, 0.22, 0.0, 1.6), Affine(1.0, -0.15, 0.28, 0.26, 0.24, 0.0, 0.44)]
    picture = Picture(-3.0, 0.0, 3.0, 10.0, 80)
    p = Point(0.0, 0.0)
    for _ in range(n):
        chance = dice.roll()
        for move in maps:
            if chance < move.chance:
                p = move(p)
                break
        picture.plot(p)
    return picture.summary()


def square(n, dice):
    """Half-way to a corner, but never to the same one twice running."""
    corners = [Point(0.0, 0.0), Point(1.0, 0.0), Point(1.0, 1.0), Point(0.0, 1.0)]
    picture = Picture(0.0, 0.0, 1.0, 1.0, 64)
    p, last = Point(0.25, 0.5), None
    for _ in range(n):
        corner = corners[int(dice.roll() * 4)]
        if corner is last:
            continue
        last = corner
        p = p.towards(corner, 0.5)
        picture.plot(p)
    return picture.summary()


def run(n):
    dice = Dice(2024)
    return fern(n, dice), square(n, dice)


harness.main("chaos", run, 150000, 2000)
