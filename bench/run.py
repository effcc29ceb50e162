#!/usr/bin/env python3
"""Runs each benchmark under Weft and every peer that is installed, in turn: bench/run.py [--weft PATH] [--runs N] [--bones | --instructions [--record]] [NAME...]

The table gives Weft's nanoseconds for an operation (median of the runs, and how far they spread), and for each peer how many times as
long it took. --bones checks the figures of the design instead (bones.py); --instructions counts
instructions and compares them with those kept (instructions.py).
"""
import argparse
import os
import statistics
import sys

import bones
import instructions
import peers


def table(rows, names):
    head = ["", "weft ns/op", "spread"] + names
    cells = [head] + rows
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    for row in cells:
        print("  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--weft", default=os.path.join(peers.ROOT, "build", "release", "cli", "weft"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--bones", action="store_true")
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    if arguments.instructions:
        return instructions.main(arguments.weft, arguments.record)
    if arguments.bones:
        return bones.main(arguments.weft, arguments.runs)
    found = peers.programs()
    unknown = [n for n in arguments.names if n not in found]
    if unknown:
        sys.exit(f"no such benchmark: {' '.join(unknown)} (there are {' '.join(found)})")
    everyone = peers.installed(arguments.weft)
    rows = []
    for name in arguments.names or found:
        times = {p.name: [] for p in everyone}
        for _ in range(arguments.runs):
            for peer in everyone:
                if peer.language in found[name]:
                    ns = peers.measure(peer, *found[name][peer.language])
                    if ns is not None:
                        times[peer.name].append(ns)
        own = times["weft"]
        if not own:
            rows.append([name, "failed", ""] + [""] * (len(everyone) - 1))
            continue
        middle = statistics.median(own)
        spread = (max(own) - min(own)) / middle
        rows.append([name, f"{middle:.1f}", f"{spread:.0%}"] +
                    [f"{statistics.median(times[p.name]) / middle:.2f}x" if times[p.name] else "-" for p in everyone[1:]])
        print(f"{name} measured", file=sys.stderr, flush=True)
    table(rows, [p.name for p in everyone[1:]])
    return 0


if __name__ == "__main__":
    sys.exit(main())
