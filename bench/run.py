#!/usr/bin/env python3
"""Runs each benchmark under Weft and every peer that is installed, in turn:

    bench/run.py [--weft PATH] [--runs N] [--json FILE] [--against REV] [NAME|GROUP...]
    bench/run.py --bones | --instructions [--record] | --process

GROUP is async, programs or loops. The table gives Weft's nanoseconds for an operation (median of the runs, and how far they spread), and for each peer how
many times as long it took, with the geometric mean at the end. --against builds that revision of Weft beside this one and takes it as a peer; --json writes all
times. --bones checks the figures of the design (bones.py), --instructions counts instructions and compares them with those kept
(instructions.py), --process measures what a process costs: start-up, size, memory, parsing, imports, VMs (process.py).
"""
import argparse
import json
import math
import os
import statistics
import subprocess
import sys

import bones
import instructions
import peers
import process


def table(rows, names):
    head = ["", "weft ns/op", "spread"] + names
    cells = [head] + rows
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    for row in cells:
        print("  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))))


def built(revision):
    """The command of a revision of this project, built in a folder of its own under build/."""
    name = subprocess.run(["git", "rev-parse", "--short", revision], cwd=peers.ROOT, capture_output=True, text=True, check=False).stdout.strip()
    if not name:
        sys.exit(f"there is no revision {revision}")
    tree = os.path.join(peers.ROOT, "build", "against", name)
    if not os.path.exists(tree):
        subprocess.run(["git", "worktree", "add", "--detach", tree, name], cwd=peers.ROOT, stdout=sys.stderr, check=True)
    subprocess.run([os.path.join(tree, "dev"), "build"], cwd=tree, stdout=sys.stderr, check=True)
    return peers.Peer(name, [os.path.join(tree, "build", "release", "cli", "weft")], "py")


def chosen(names, found):
    """The benchmarks that names and names of groups stand for."""
    if not names:
        return list(found)
    picked = []
    for name in names:
        group = [n for n in found if peers.group_of(n, found) == name]
        if not group and name not in found:
            sys.exit(f"no such benchmark: {name} (there are {' '.join(found)}, and the groups async, programs, loops)")
        picked += group or [name]
    return picked


def geometric(ratios):
    return f"{math.exp(statistics.fmean(map(math.log, ratios))):.2f}x" if ratios else "-"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--weft", default=os.path.join(peers.ROOT, "build", "release", "cli", "weft"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--bones", action="store_true")
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--process", action="store_true")
    parser.add_argument("--json")
    parser.add_argument("--against")
    arguments = parser.parse_args()
    if arguments.instructions:
        return instructions.main(arguments.weft, arguments.record)
    if arguments.bones:
        return bones.main(arguments.weft, arguments.runs)
    if arguments.process:
        return process.main(arguments.weft)
    found = peers.programs()
    names = chosen(arguments.names, found)
    everyone = peers.installed(arguments.weft)
    if arguments.against:
        everyone.insert(1, built(arguments.against))
    rows, kept, ratios = [], {}, {p.name: [] for p in everyone}
    for name in names:
        times = {p.name: [] for p in everyone}
        for _ in range(arguments.runs):
            for peer in everyone:
                if peer.language in found[name]:
                    ns = peers.measure(peer, *found[name][peer.language])
                    if ns is not None:
                        times[peer.name].append(ns)
        kept[name] = times
        own = times["weft"]
        if not own:
            rows.append([name, "failed", ""] + [""] * (len(everyone) - 1))
            continue
        middle = statistics.median(own)
        cells = []
        for p in everyone[1:]:
            ratio = statistics.median(times[p.name]) / middle if times[p.name] else None
            if ratio:
                ratios[p.name].append(ratio)
            cells.append(f"{ratio:.2f}x" if ratio else "-")
        rows.append([name, f"{middle:.1f}", f"{(max(own) - min(own)) / middle:.0%}"] + cells)
        print(f"{name} measured", file=sys.stderr, flush=True)
    if len(names) > 1:
        rows.append(["geometric mean", "", ""] + [geometric(ratios[p.name]) for p in everyone[1:]])
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as f:
            json.dump({"runs": arguments.runs, "nanoseconds": kept}, f, indent=1)
            f.write("\n")
    table(rows, [p.name for p in everyone[1:]])
    return 0


if __name__ == "__main__":
    sys.exit(main())
