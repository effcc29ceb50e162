"""Reading and writing attributes of instances: attribute_loop.py [N]."""
import sys
import time


class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v
        self.bounces = 0


def run(n):
    p = Particle(0, 3)
    q = Particle(5, -2)
    for _ in range(n):
        p.x += p.v
        q.x += q.v
        if p.x > 100:
            p.x = 0
            p.bounces += 1
        if q.x < -100:
            q.x = 0
            q.bounces += 1
    return p.bounces + q.bounces


n = int(sys.argv[1]) if len(sys.argv) > 1 else 1500000
started = time.perf_counter()
run(n)
seconds = time.perf_counter() - started
print(f"attribute_loop {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
