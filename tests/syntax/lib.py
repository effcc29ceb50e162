#!/usr/bin/env python3.13
"""Does weft accept the files of a Python library that CPython 3.13 compiles, and reject the others?

    tests/syntax/lib.py [--weft COMMAND] [--lib FOLDER] [--messages] [--time]

Runs under CPython 3.13, by default over its own standard library. Prints each disagreement; exit status 1 if there is one. Files in
an encoding that weft does not read must be rejected. --messages also compares the words and lines of the errors. --time compares the time for
all files that both accept with that of ast.parse, the best of three runs each.
"""
import argparse
import ast
import pathlib
import subprocess
import sys
import time

import oracle

BATCH = 250


def measure(command, paths):
    """Seconds for weft's front end, and for ast.parse, over the same files."""
    texts = [(pathlib.Path(path).read_bytes(), path) for path in paths]
    ours, theirs = [], []
    for _ in range(3):
        start = time.perf_counter()
        for i in range(0, len(paths), BATCH):
            subprocess.run([*command, "--parse-only", *paths[i:i + BATCH]], check=True)
        ours.append(time.perf_counter() - start)
        start = time.perf_counter()
        for data, path in texts:
            ast.parse(data, path)
        theirs.append(time.perf_counter() - start)
    return min(ours), min(theirs)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--weft", default="build/release/cli/weft")
    options.add_argument("--lib", default=oracle.library())
    options.add_argument("--messages", action="store_true")
    options.add_argument("--time", action="store_true")
    options = options.parse_args()
    oracle.require_oracle()
    command = options.weft.split()

    paths = sorted(str(path) for path in pathlib.Path(options.lib).rglob("*.py"))
    if not paths:
        sys.exit(f"no .py file under {options.lib}")
    expected, foreign = {}, set()
    for path in paths:
        data = pathlib.Path(path).read_bytes()
        expected[path] = oracle.cpython(data, path)
        if not oracle.is_decodable(data):
            foreign.add(path)
    rejected = set()
    for i in range(0, len(paths), BATCH):
        rejected.update(oracle.weft_rejects(command, paths[i:i + BATCH]))

    wrong = words = 0
    for path in paths:
        should_reject = expected[path] is not None or path in foreign
        if (path in rejected) != should_reject:
            wrong += 1
            says = oracle.weft(command, path) if path in rejected else expected[path]
            print(f"{path}: {'weft' if path in rejected else 'CPython'} alone rejects it: {says}")
        elif options.messages and path in rejected and path not in foreign:
            says = oracle.weft(command, path)
            if says != expected[path]:
                words += 1
                print(f"{path}:\n  CPython {expected[path]}\n  weft    {says}")
    print(f"{len(paths)} files: {len(rejected)} rejected, {len(foreign)} of them for their encoding; {wrong} disagreements"
          + (f", {words} differences of words" if options.messages else ""))
    if options.time:
        good = [path for path in paths if path not in rejected and expected[path] is None]
        ours, theirs = measure(command, good)
        print(f"{len(good)} files: weft {ours:.2f} s, ast.parse {theirs:.2f} s, ratio {theirs / ours:.2f}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
