"""The figures that the design stands on, each as a ratio within one run, with `pass` or `miss`: bench/run.py --bones."""
import os
import re
import statistics
import subprocess
import time

import peers

PEER = "/usr/bin/python3.11"


def medians(runs, *jobs):
    """Median nanoseconds of each job, (peer, path, arguments), the jobs taken in turn so that a busy moment hits them all."""
    times = [[] for _ in jobs]
    for _ in range(runs):
        for store, (peer, path, arguments) in zip(times, jobs):
            ns = peers.measure(peer, path, arguments)
            if ns is not None:
                store.append(ns)
    return [statistics.median(t) if t else None for t in times]


PEAK = """
import sys
sys.argv = sys.argv[1:]
status = open("/proc/self/status")
exec(compile(open(sys.argv[0]).read(), sys.argv[0], "exec"))
for line in status:
    if line.startswith("VmHWM"):
        print("peak", line.split()[1])
"""


def peak_bytes(interpreter, script, *arguments):
    """The peak resident size of an interpreter that runs a script, as it reads it itself at the end, from a file opened before: what the
    system counts for a child of this process is never less than this process's own."""
    done = subprocess.run([interpreter, "-c", PEAK, script, *arguments], env=peers.support.environment(), stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False)
    found = re.search(r"(?m)^peak (\d+)$", done.stdout)
    return int(found.group(1)) * 1024 if found else None


def startup_ms(command, runs):
    """Median milliseconds from start to end of a process that does nothing."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
        times.append((time.perf_counter() - started) * 1e3)
    return statistics.median(times)


class Report:
    def __init__(self):
        self.missed = 0

    def line(self, name, figure, wanted, passed):
        self.missed += not passed
        print(f"{'pass' if passed else 'miss'}  {name:<44} {figure:>14}  wanted {wanted}", flush=True)

    def absent(self, name, why):
        self.missed += 1
        print(f"miss  {name:<44} {why}", flush=True)


def ratios(report, weft, runs):
    own, micro = peers.HERE, os.path.join(peers.SHARED, "async_micro.py")
    python = peers.Peer("python3.11", [PEER], "py")
    for name, path, arguments, wanted in (
            ("sleep(0) switch", micro, ["switch"], 15.0),
            ("create_task + await", micro, ["create_await"], 10.0),
            ("gather of 20,000", micro, ["gather_wide"], 8.0),
            ("fib(27)", os.path.join(own, "fib.py"), ["27"], 1.0),
            ("integer loop", os.path.join(own, "int_loop.py"), [], 1.5),
            ("float loop", os.path.join(own, "float_loop.py"), [], 1.5),
            ("attribute loop", os.path.join(own, "attribute_loop.py"), [], 1.0),
            ("method loop", os.path.join(own, "method_loop.py"), [], 1.0)):
        if not os.path.exists(path):
            report.absent(name, "its program is not here")
            continue
        mine, theirs = medians(runs, (weft, path, arguments), (python, path, arguments))
        if mine is None or theirs is None:
            report.absent(name, "did not run")
        else:
            report.line(f"{name}, times python3.11", f"{theirs / mine:.2f}x", f"at least {wanted}x", theirs / mine >= wanted)


def main(weft_path, runs):
    report = Report()
    weft = peers.Peer("weft", [weft_path], "py")
    ratios(report, weft, runs)
    depth = os.path.join(peers.HERE, "await_depth.py")
    shallow, deep = medians(runs, (weft, depth, ["1"]), (weft, depth, ["100"]))
    if shallow and deep:
        report.line("switch at await depth 100, times depth 1", f"{deep / shallow:.2f}x", "at most 1.3x", deep / shallow <= 1.3)
    else:
        report.absent("switch at await depth 100", "did not run")
    sleeping = os.path.join(peers.SHARED, "mem_tasks.py")
    few = peak_bytes(weft_path, sleeping, "1") if os.path.exists(sleeping) else None
    many = peak_bytes(weft_path, sleeping, "200000") if few else None
    if many:
        each = (many - few) / 200000
        report.line("bytes for a sleeping task", f"{each:.0f}", "at most 450", each <= 450)
    else:
        report.absent("bytes for a sleeping task", "did not run")
    empty, lua = startup_ms([weft_path, "-c", ""], 41), startup_ms(["lua5.4", "-e", ""], 41)
    report.line("start-up beyond that of lua5.4 -e ''", f"{empty - lua:.2f} ms", "at most 1 ms", empty - lua <= 1)
    pauses = [ns for ns in (peers.measure(weft, os.path.join(peers.HERE, "heap_pauses.py"), []) for _ in range(runs)) if ns is not None]
    if pauses:
        # The machine's own interruptions only ever lengthen a pause, so the best run is the one that shows the collector.
        report.line("longest pause beside a million objects", f"{min(pauses) / 1e6:.2f} ms", "at most 2 ms", min(pauses) <= 2e6)
    else:
        report.absent("longest pause beside a million objects", "did not run")
    return 1 if report.missed else 0
