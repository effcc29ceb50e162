"""What the differential testers share: run generated programs under Weft and CPython 3.13 and show where their outputs part."""
import argparse
import difflib
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import support  # noqa: E402


def run(command, folder):
    try:
        done = subprocess.run(command, cwd=folder, env=support.environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=30)
    except subprocess.TimeoutExpired:
        return "timed out\n"
    out = done.stdout.decode("utf-8", "replace")
    return out + (f"status {done.returncode}\n{done.stderr.decode('utf-8', 'replace')[-600:]}" if done.returncode else "")


def main(usage, program, virtual):
    """program(seed) gives the text of a program. Options: --weft PATH, --seed N, --count N, --show SEED."""
    options = argparse.ArgumentParser(usage=usage)
    options.add_argument("--weft", default=os.path.join(support.ROOT, "build", "release", "cli", "weft"))
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--show", type=int)
    arguments = options.parse_args()
    if arguments.show is not None:
        print(program(arguments.show), end="")
        return 0
    python = support.find_cpython()
    if not python:
        sys.exit("CPython 3.13 was not found")
    theirs_is = [python] + ([os.path.join(support.TESTS, "oracle_virtual.py")] if virtual else [])
    ours_is = [os.path.abspath(arguments.weft)] + (["--virtual-time"] if virtual else [])
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        for seed in range(arguments.seed, arguments.seed + arguments.count):
            with open(path, "w", encoding="utf-8") as f:
                f.write(program(seed))
            theirs, ours = run(theirs_is + [path], folder), run(ours_is + [path], folder)
            if ours != theirs:
                wrong += 1
                lines = difflib.unified_diff(theirs.split("\n"), ours.split("\n"), "cpython", "weft", lineterm="", n=3)
                print(f"seed {seed}:\n" + "\n".join(line[:300] for line in list(lines)[:30]), flush=True)
    print(f"{arguments.count - wrong} agree, {wrong} differ")
    return 1 if wrong else 0
