"""A tree of tasks, six levels deep and six wide, whose leaves do nothing, sleep 50 ms, remember, or compute now and then:
async_tree.py [none|io|memoize|mixed] [gather|taskgroup|eager] [LEVELS].

The shape is that of pyperformance's async_tree (Facebook, 2022): each inner task waits for its six children.
"""
import asyncio
import math
import random
import sys
import time

BRANCHES = 6
LEVELS = 6
SLEEP = 0.05            # seconds
REMEMBERED = 0.9        # share of the leaves that find their answer in the cache
COMPUTING = 0.5         # share of mixed leaves that compute instead of sleeping
FACTORIAL = 500


class Tree:
    def __init__(self, leaf, grouped):
        self.random = random.Random(0)
        self.leaf = getattr(self, leaf)
        self.node = self.grouped if grouped else self.gathered
        self.known = {}
        self.tasks = 0

    async def none(self):
        return 0

    async def io(self):
        await asyncio.sleep(SLEEP)

    async def memoize(self):
        key = self.random.randint(1, 100)
        if key <= 100 * REMEMBERED:
            if key not in self.known:
                self.known[key] = True
                await asyncio.sleep(SLEEP)
            return key
        await asyncio.sleep(SLEEP)

    async def mixed(self):
        if self.random.random() < COMPUTING:
            return math.factorial(FACTORIAL)
        await asyncio.sleep(SLEEP)

    async def gathered(self, level):
        self.tasks += 1
        if level == 0:
            return await self.leaf()
        await asyncio.gather(*[self.gathered(level - 1) for _ in range(BRANCHES)])

    async def grouped(self, level):
        self.tasks += 1
        if level == 0:
            return await self.leaf()
        async with asyncio.TaskGroup() as group:
            for _ in range(BRANCHES):
                group.create_task(self.grouped(level - 1))


async def main(tree, levels, eager):
    if eager:
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    started = time.perf_counter()
    await tree.node(levels)
    return time.perf_counter() - started


leaf = sys.argv[1] if len(sys.argv) > 1 else "none"
way = sys.argv[2] if len(sys.argv) > 2 else "gather"
tree = Tree(leaf, way == "taskgroup")
seconds = asyncio.run(main(tree, int(sys.argv[3]) if len(sys.argv) > 3 else LEVELS, way == "eager"))
print(f"async_tree_{leaf}_{way} {tree.tasks} {seconds:.4f} {seconds / tree.tasks * 1e9:.1f}")
