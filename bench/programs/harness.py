"""What the benchmark programs share. `PYTHON NAME.py [N]` prints: NAME ops seconds ns_per_op; `PYTHON NAME.py check` prints the result of a small run."""
import sys
import time


def main(name, run, full, small):
    """run(n) does n units of work and returns what shows that they were done right."""
    if sys.argv[1:] == ["check"]:
        print(name, run(small))
        return
    n = int(sys.argv[1]) if len(sys.argv) > 1 else full
    started = time.perf_counter()
    run(n)
    seconds = time.perf_counter() - started
    print(f"{name} {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
