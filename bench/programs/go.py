"""Go on a small board by Monte-Carlo tree search: UCT (Kocsis and Szepesvári, ECML 2006) over playouts of random moves."""
from math import log, sqrt

import harness

SIZE = 7
WIDTH = SIZE + 1
EMPTY, BLACK, WHITE, EDGE = range(4)
POINTS = [row * WIDTH + column for row in range(1, SIZE + 1) for column in range(1, SIZE + 1)]
AROUND = (-WIDTH, -1, 1, WIDTH)
PASS = 0
KOMI = 4.5


class Dice:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % n


class Board:
    def __init__(self):
        self.at = [EDGE] * (WIDTH * (SIZE + 2) + 1)
        for p in POINTS:
            self.at[p] = EMPTY
        self.turn = BLACK
        self.ko = None
        self.passes = 0
        self.played = 0

    def copy(self):
        other = Board.__new__(Board)
        other.at = self.at[:]
        other.turn, other.ko, other.passes, other.played = self.turn, self.ko, self.passes, self.played
        return other

    def chain(self, start):
        """The chain of stones at a point, or None when it has a liberty."""
        at = self.at
        colour = at[start]
        stones, todo = {start}, [start]
        while todo:
            p = todo.pop()
            for step in AROUND:
                q = p + step
                if at[q] == EMPTY:
                    return None
                if at[q] == colour and q not in stones:
                    stones.add(q)
                    todo.append(q)
        return stones

    def is_eye(self, p, colour):
        for step in AROUND:
            if self.at[p + step] not in (colour, EDGE):
                return False
        return True

    def play(self, p):
        """Puts a stone, takes what it captures, and changes the turn; False when the rules forbid the move."""
        if p == PASS:
            self.passes += 1
            self.ko = None
        else:
            at, colour = self.at, self.turn
            if at[p] != EMPTY or p == self.ko:
                return False
            at[p] = colour
            taken = []
            for step in AROUND:
                if at[p + step] == 3 - colour:
                    dead = self.chain(p + step)
                    if dead is not None:
                        taken += dead
                        for q in dead:
                            at[q] = EMPTY
            if not taken and self.chain(p) is not None:
                at[p] = EMPTY
                return False
            self.ko = taken[0] if len(taken) == 1 and self.is_eye(p, 3 - colour) else None
            self.passes = 0
        self.turn = 3 - self.turn
        self.played += 1
        return True

    def is_over(self):
        return self.passes >= 2 or self.played > 3 * len(POINTS)

    def winner(self):
        black, white = 0, KOMI
        for p in POINTS:
            if self.at[p] == BLACK or self.at[p] == EMPTY and self.is_eye(p, BLACK):
                black += 1
            elif self.at[p] == WHITE or self.is_eye(p, WHITE):
                white += 1
        return BLACK if black > white else WHITE


def playout(board, dice):
    while not board.is_over():
        at, colour = board.at, board.turn
        free = [p for p in POINTS if at[p] == EMPTY]
        while free:
            i = dice.below(len(free))
            p = free[i]
            if not board.is_eye(p, colour) and board.play(p):
                break
            free[i] = free[-1]
            free.pop()
        else:
            board.play(PASS)
    return board.winner()


class Node:
    def __init__(self, board):
        self.mover = 3 - board.turn
        self.untried = [p for p in POINTS if board.at[p] == EMPTY and not board.is_eye(p, board.turn)] or [PASS]
        self.children = {}
        self.wins = 0
        self.visits = 0

    def best(self):
        scale = 2.0 * log(self.visits)
        return max(self.children.items(), key=lambda pair: pair[1].wins / pair[1].visits + sqrt(scale / pair[1].visits))


def search(root, start, dice):
    """One walk down the tree, one new node, one playout, and its result told to all nodes of the walk."""
    board, node, path = start.copy(), root, [root]
    while not node.untried and node.children:
        move, node = node.best()
        board.play(move)
        path.append(node)
    while node.untried:
        untried = node.untried
        move = untried.pop(dice.below(len(untried)))
        if board.play(move):
            child = Node(board)
            node.children[move] = child
            path.append(child)
            break
    winner = playout(board, dice)
    for node in path:
        node.visits += 1
        node.wins += node.mover == winner


def run(n):
    board, dice, moves = Board(), Dice(99), []
    for _ in range(3):
        root = Node(board)
        for _ in range(n):
            search(root, board, dice)
        move, node = max(root.children.items(), key=lambda pair: (pair[1].visits, pair[0]))
        board.play(move)
        moves.append((move, node.visits, node.wins))
    return moves


harness.main("go", run, 120, 60)
