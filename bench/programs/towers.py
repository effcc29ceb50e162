"""The Tower of Hanoi on three stacks of disks."""
import harness


class Tower:
    def __init__(self, n):
        self.stacks = [list(range(n, 0, -1)), [], []]
        self.moves = 0

    def move(self, n, source, target, spare):
        if n == 0:
            return
        self.move(n - 1, source, spare, target)
        disk = self.stacks[source].pop()
        goal = self.stacks[target]
        if goal and goal[-1] < disk:
            raise ValueError("a disk on a smaller one")
        goal.append(disk)
        self.moves += 1
        self.move(n - 1, spare, target, source)


def run(n):
    tower = Tower(n)
    tower.move(n, 0, 2, 1)
    return tower.moves, tower.stacks[2][:3]


harness.main("towers", run, 16, 8)
