"""What a process and a VM cost: start-up, size of the command, memory, parsing, imports, VMs made and closed: bench/run.py --process."""
import glob
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time

import bones
import peers

MODULES = ("asyncio", "re", "enum", "dataclasses", "typing", "unittest")


def line(name, figure):
    print(f"{name:<48} {figure:>16}", flush=True)


def milliseconds(command, runs=21):
    return f"{bones.startup_ms(command, runs):.2f} ms"


def stripped_size(weft):
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "weft")
        subprocess.run(["strip", "-o", copy, weft], check=True)
        return os.path.getsize(copy)


def peak_of_nothing(interpreter):
    done = subprocess.run([interpreter, "-c", "print([l for l in open('/proc/self/status') if l.startswith('VmHWM')][0])"], capture_output=True,
                          text=True, check=False, env=peers.support.environment())
    found = re.search(r"VmHWM:\s+(\d+)", done.stdout)
    return f"{int(found.group(1)) / 1024:.1f} MB" if found else "-"


def parsing(weft):
    """Megabytes a second over the library of an installed CPython 3.13, by Weft and by its own ast.parse."""
    python = peers.support.find_cpython()
    if not python:
        return None
    library = subprocess.run([python, "-c", "import os; print(os.path.dirname(os.__file__))"], capture_output=True, text=True, check=True).stdout.strip()
    files = [f for f in glob.glob(os.path.join(library, "*.py")) + glob.glob(os.path.join(library, "asyncio", "*.py"))]
    size = sum(map(os.path.getsize, files)) / 1e6
    times = {}
    own = "import sys, ast, time\nt = [open(f, 'rb').read() for f in sys.argv[1:]]\ns = time.perf_counter()\nfor x in t: ast.parse(x)\nprint(time.perf_counter() - s)"
    started = time.perf_counter()
    subprocess.run([weft, "--parse-only"] + files, capture_output=True, check=False)
    times["weft"] = time.perf_counter() - started
    done = subprocess.run([python, "-c", own] + files, capture_output=True, text=True, check=False)
    times["CPython"] = float(done.stdout)
    return {name: size / seconds for name, seconds in times.items()}


def vms(weft):
    """Microseconds to make a VM, run a line in it and close it: vms.c against the static library beside the command."""
    library = os.path.join(os.path.dirname(os.path.dirname(weft)), "api", "libweft.a")
    with tempfile.TemporaryDirectory() as folder:
        host = os.path.join(folder, "vms")
        made = subprocess.run(["cc", "-O2", "-I", os.path.join(peers.ROOT, "include"), os.path.join(peers.HERE, "vms.c"), library, "-lgmp", "-lutf8proc", "-lz",
                               "-lm", "-lpthread", "-o", host], capture_output=True, text=True, check=False)
        if made.returncode:
            return None
        runs = [float(subprocess.run([host, "1000"], capture_output=True, text=True, check=True).stdout.split()[3]) for _ in range(3)]
        return statistics.median(runs) / 1000


def main(weft):
    line("start-up of weft -c pass", milliseconds([weft, "-c", "pass"], 41))
    for name, command in (("lua5.4 -e ''", ["lua5.4", "-e", ""]), ("python3.11 -c pass", [bones.PEER, "-c", "pass"]), ("node -e ''", ["node", "-e", ""])):
        if shutil.which(command[0]):
            line(f"start-up of {name}", milliseconds(command, 41 if command[0] != "node" else 9))
    for module in MODULES:
        line(f"weft -c 'import {module}'", milliseconds([weft, "-c", f"import {module}"]))
    line("size of the command, stripped", f"{stripped_size(weft) / 1e6:.2f} MB")
    line("peak memory of weft with nothing to do", peak_of_nothing(weft))
    if os.path.exists(bones.PEER):
        line("peak memory of python3.11 with nothing to do", peak_of_nothing(bones.PEER))
    for name, speed in (parsing(weft) or {}).items():
        line(f"parsing CPython's library, {name}", f"{speed:.1f} MB/s")
    each = vms(weft)
    line("a VM opened, a line run, closed", f"{each:.0f} us" if each else "-")
    return 0
