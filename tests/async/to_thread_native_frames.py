# real-time
# Functions give way deep in native code, several side by side, while the collector runs; generators and recursion in threads.
import asyncio
import gc
import time


def sort_slowly(n):
    made = [[i, str(i), {i: n}] for i in range(200)]
    made.sort(key=lambda m: (time.sleep(0.01) if m[0] % 50 == n % 50 else None, -m[0])[1])
    for i in range(3):
        time.sleep(0.01)
        junk = [object() for _ in range(500)]
        gc.collect()
        del junk
    return all(m[1] == str(m[0]) and m[2] == {m[0]: n} for m in made), made[0][0], made[-1][0]


class Slow:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        time.sleep(0.002)
        return self.n < other.n

    def __repr__(self):
        time.sleep(0.002)
        return f"Slow({self.n})"


def depth(n):
    if n == 0:
        time.sleep(0.01)
        return 0
    return depth(n - 1) + 1


def too_deep():
    try:
        depth(100000)
    except RecursionError:
        time.sleep(0.01)
        return "RecursionError"


def handles():
    try:
        raise KeyError("outer")
    except KeyError:
        time.sleep(0.02)
        try:
            raise ValueError("inner")
        except ValueError as e:
            time.sleep(0.01)
            return repr(e), repr(e.__context__)


def generate():
    for i in range(3):
        time.sleep(0.005)
        yield i


async def main():
    print(await asyncio.gather(*(asyncio.to_thread(sort_slowly, n) for n in range(4))))
    print(await asyncio.gather(*(asyncio.to_thread(lambda: repr(sorted(Slow(i) for i in (3, 1, 2)))) for _ in range(3))))
    print(await asyncio.gather(*(asyncio.to_thread(depth, n) for n in (10, 500, 800))))
    print(await asyncio.gather(*(asyncio.to_thread(too_deep) for _ in range(3))))
    print(await asyncio.gather(asyncio.to_thread(handles), asyncio.to_thread(handles)))
    print(await asyncio.gather(*(asyncio.to_thread(lambda: list(generate())) for _ in range(3))))
    shared = generate()
    results = await asyncio.gather(*(asyncio.to_thread(lambda: list(shared)) for _ in range(2)), return_exceptions=True)
    print(sorted(map(repr, results)))


asyncio.run(main())
