"""Building, splitting and searching text: strings.py [N]."""
import sys
import time


def run(n):
    text = ""
    found = 0
    for i in range(n):
        text += f"word{i} "
        if i % 1000 == 999:
            words = text.split()
            found += sum(1 for w in words if w.endswith("7"))
            text = "-".join(reversed(words)).replace("word", "w")[:50]
    return found


n = int(sys.argv[1]) if len(sys.argv) > 1 else 300000
started = time.perf_counter()
run(n)
seconds = time.perf_counter() - started
print(f"strings {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
