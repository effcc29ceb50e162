"""The guard on speed: instructions that small programs execute, counted by valgrind's callgrind, which repeats where a clock does not.

bench/run.py --instructions compares with bench/instructions.json and fails when a program takes over 3 % more; --record writes the file
anew. A change of figure is a commit of its own that says why. The counts belong to one compiler and one optimised build, so another
compiler's are not compared. What an empty script takes is subtracted.
"""
import json
import os
import re
import shutil
import subprocess

import peers

KEPT = os.path.join(peers.HERE, "instructions.json")
ALLOWED = 0.03
PROGRAMS = {
    "fib": ("fib.py", "17"), "int_loop": ("int_loop.py", "120000"), "float_loop": ("float_loop.py", "100000"),
    "attribute_loop": ("attribute_loop.py", "50000"), "method_loop": ("method_loop.py", "40000"), "generators": ("generators.py", "40000"),
    "switch": ("await_depth.py", "1", "20000"), "switch_deep": ("await_depth.py", "100", "20000"), "tasks": ("tasks.py", "6000"),
    "words": ("programs/words.py", "4000"), "binary_trees": ("programs/binary_trees.py", "8"), "exceptions": ("programs/exceptions.py", "3000"),
    "closures": ("programs/closures.py", "8000"), "comprehensions": ("programs/comprehensions.py", "200"), "sorting": ("programs/sorting.py", "2000"),
    "richards": ("programs/richards.py", "3000"), "classes": ("programs/classes.py", "3000"), "text_work": ("programs/text_work.py", "800"),
}


def compiler():
    """The first line of what cc says of itself."""
    done = subprocess.run(["cc", "--version"], capture_output=True, text=True, check=False)
    return done.stdout.split("\n")[0]


def count(command):
    """Instructions executed; None when the program fails."""
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + command, env=peers.support.environment(),
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    found = re.search(r"I +refs: +([\d,]+)", done.stderr)
    return int(found.group(1).replace(",", "")) if found and done.returncode == 0 else None


def measure(weft):
    """{program: instructions beyond an empty script's}"""
    empty = count([weft, "-c", "import asyncio, sys, time"])
    found = {}
    for name, (path, *arguments) in PROGRAMS.items():
        n = count([weft, os.path.join(peers.HERE, path)] + arguments)
        found[name] = n - empty if n and empty else None
    return found


def main(weft, record):
    if not shutil.which("valgrind"):
        print("miss  valgrind is not installed")
        return 1
    kept = json.loads(peers.support.read(KEPT, "{}"))
    if not record and kept.get("compiler") != compiler():
        print(f"skipped: the figures are those of {kept.get('compiler')}, this is {compiler()}")
        return 0
    found = measure(weft)
    if record:
        with open(KEPT, "w", encoding="utf-8") as f:
            json.dump({"compiler": compiler(), "instructions": found}, f, indent=1)
            f.write("\n")
    failed = 0
    for name, n in found.items():
        before = kept.get("instructions", {}).get(name)
        grown = n / before - 1 if n and before else None
        bad = n is None or (not record and (grown is None or grown > ALLOWED))
        failed += bad
        print(f"{'miss' if bad else 'pass'}  {name:<16} {n or 0:>14,} instructions  {'' if grown is None else f'{grown:+.1%} against the figure kept'}")
    if not record:
        print(f"{len(found) - failed} passed, {failed} failed")
    return 1 if failed else 0
