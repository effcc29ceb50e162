"""Lists, dicts and tuples: containers.py [N]."""
import sys
import time


def run(n):
    counts = {}
    items = []
    for i in range(n):
        key = i % 1000
        counts[key] = counts.get(key, 0) + 1
        items.append((key, i))
        if len(items) == 500:
            items.sort(key=lambda pair: -pair[1])
            items = items[:10]
    return len(counts) + sum(v for _, v in items)


n = int(sys.argv[1]) if len(sys.argv) > 1 else 500000
started = time.perf_counter()
run(n)
seconds = time.perf_counter() - started
print(f"containers {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
