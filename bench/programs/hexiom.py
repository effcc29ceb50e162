"""Hexiom: tiles with numbers on a hexagonal board, each beside as many other tiles as its number says; solved by search with pruning."""
import harness

BLANK = -1
STEPS = (1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)


class Board:
    """A hexagon of cells, row by row, which leaves few of them with neighbours decided and undecided."""

    def __init__(self, side):
        reach = side - 1
        cells = [(q, r) for q in range(-reach, reach + 1) for r in range(-reach, reach + 1) if abs(q + r) <= reach]
        index = {cell: i for i, cell in enumerate(cells)}
        self.neighbours = [[index[q + dq, r + dr] for dq, dr in STEPS if (q + dq, r + dr) in index] for q, r in cells]
        self.count = len(cells)


def puzzle(board, seed, share):
    """The tiles of a board filled at random, as a count for each number, so that there is a solution."""
    full = []
    for _ in range(board.count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        full.append((seed >> 10) % 100 < share)
    tiles = {BLANK: full.count(False)}
    for number in range(7):
        tiles[number] = 0
    for cell, near in enumerate(board.neighbours):
        if full[cell]:
            tiles[sum(full[other] for other in near)] += 1
    return tiles


class Search:
    def __init__(self, board, tiles):
        self.board = board
        self.tiles = dict(tiles)
        self.placed = [None] * board.count
        self.beside = [0] * board.count
        self.undecided = [len(near) for near in board.neighbours]
        self.tried = 0

    def fits(self, cell):
        number = self.placed[cell]
        return number is None or number == BLANK or 0 <= number - self.beside[cell] <= self.undecided[cell]

    def put(self, cell, number):
        self.placed[cell] = number
        self.tiles[number] -= 1
        add = number != BLANK
        for other in self.board.neighbours[cell]:
            self.undecided[other] -= 1
            if add:
                self.beside[other] += 1

    def take(self, cell):
        number = self.placed[cell]
        self.placed[cell] = None
        self.tiles[number] += 1
        add = number != BLANK
        for other in self.board.neighbours[cell]:
            self.undecided[other] += 1
            if add:
                self.beside[other] -= 1

    def solutions(self, cell=0):
        if cell == self.board.count:
            yield "".join("." if number == BLANK else str(number) for number in self.placed)
            return
        for number, left in list(self.tiles.items()):
            if left == 0:
                continue
            self.tried += 1
            self.put(cell, number)
            if self.fits(cell) and all(self.fits(other) for other in self.board.neighbours[cell]):
                yield from self.solutions(cell + 1)
            self.take(cell)


def run(n):
    found = []
    board = Board(3)
    for seed in range(1, n + 1):
        search = Search(board, puzzle(board, seed, 80 - seed))
        found.append((next(search.solutions()), search.tried))
    return found


harness.main("hexiom", run, 5, 1)
