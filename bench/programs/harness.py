"""What the benchmark programs share. `PYTHON NAME.py [N]` prints: NAME ops seconds ns_per_op; `PYTHON NAME.py check` prints the result of a small run.

The seconds are the processor's, as Lua's os.clock counts them: a busy machine then slows nobody more than another. For node those of its helping threads
are among them."""
import sys
import time


def main(name, run, full, small):
    """run(n) does n units of work and returns what shows that they were done right."""
    if sys.argv[1:] == ["check"]:
        print(name, run(small))
        return
    n = int(sys.argv[1]) if len(sys.argv) > 1 else full
    started = time.process_time()
    run(n)
    seconds = time.process_time() - started
    print(f"{name} {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
