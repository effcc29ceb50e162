#!/usr/bin/env python3
"""Runs Weft's tests: tests/run.py [--build DIR] [--weft PATH] [-v] [--quick] [--list] [NAME...]

Every test is found by its file; NAME keeps those whose name contains it. See tests/README.md for what each folder holds.
Ends with the line `N passed, N failed` (`, N skipped` may follow); the exit status is 1 when one failed.

  --build DIR       a Meson build directory (build/release); its options decide time limits and which checks apply
  --weft PATH       another command to run the scripts with; the C tests are then left out
  --alloc-fail N,N  run each script with the Nth allocation failing: an orderly end passes, uncaught only as MemoryError
  --quick           leave out what takes seconds: real-time scripts and terminal sessions
  -j N              processes at once (2)
"""
import argparse
import difflib
import glob
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import house
import support
import terminal

REPORT = re.compile(r"(Address|Leak|Thread|Memory|UndefinedBehavior)Sanitizer|: runtime error: ")
SANITIZER_STATUS = 99
MEMORY_CAP = 4 << 30
SKIPPED_DOCUMENTS = {"b04_gathering_waiting_aiohttp": "imports aiohttp"}


class Skip(Exception):
    """Raised by a test that does not apply here; says why."""


class Setup:
    """What is tested, and how: the command, the build directory with its options, the time limit."""

    def __init__(self, arguments):
        self.build = os.path.abspath(arguments.build) if arguments.build else None
        if not self.build and not arguments.weft:
            self.build = os.path.join(support.ROOT, "build", "release")
        self.weft = os.path.abspath(arguments.weft or os.path.join(self.build, "cli", "weft"))
        self.options = {}
        if self.build:
            with open(os.path.join(self.build, "meson-info", "intro-buildoptions.json")) as f:
                self.options = {o["name"]: o["value"] for o in json.load(f)}
        self.sanitized = self.options.get("b_sanitize", "none") != "none"
        self.stressed = any(self.options.get(o) for o in ("gc_stress", "stack_stress", "heap_verify"))
        self.plain = not (self.sanitized or self.stressed or self.options.get("optimization") != "2")
        self.timeout = 30 if self.plain else 120
        self.failing_allocations = [int(n) for n in arguments.alloc_fail.split(",")] if arguments.alloc_fail else []

    def start(self, command, folder, **env):
        """Runs a command to its end; returns (status, stdout, stderr) with the outputs as bytes."""
        try:
            done = subprocess.run(command, cwd=folder, env=support.environment(**env), stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=self.timeout)
        except subprocess.TimeoutExpired as late:
            return "timeout", late.stdout or b"", late.stderr or b""
        return done.returncode, done.stdout, done.stderr


def crashed(status, err):
    """A description of an end that no test may expect, or None."""
    if status == "timeout":
        return "timed out"
    if status < 0:
        return f"ended by signal {-status}"
    if status == SANITIZER_STATUS or REPORT.search(err):
        return "sanitizer report"
    return None


def difference(name, expected, got):
    if expected == got:
        return ""
    lines = list(difflib.unified_diff(expected.split("\n"), got.split("\n"), f"{name} expected", f"{name} got", lineterm="", n=2))
    lines = [line[:300] for line in lines[:60]]
    return "\n".join(lines) + "\n"


def text(data):
    return data.decode("utf-8", "surrogateescape")


def compare(base, folder, result):
    """Holds a finished script against NAME.out, NAME.err and NAME.exit."""
    status, out, err = result
    out, err = text(out), text(err)
    expected = support.read(base + ".out")
    if expected is None:
        return f"{base}.out is missing; tests/regen writes it\n"
    wanted = int(support.read(base + ".exit", "0"))
    # An uncaught KeyboardInterrupt ends by the signal itself, and its .exit says so.
    message = crashed(abs(status) if status == wanted else status, err)
    if message:
        return f"{message}\n{err[-4000:]}\n"
    trouble = difference("stdout", expected, out)
    trouble += difference("stderr", support.read(base + ".err", ""), support.normalise(err, folder))
    if status != wanted:
        trouble += f"exit status {status}, expected {wanted}\n"
    return trouble


def script_test(setup, path, base, virtual):
    folder = os.path.dirname(path)
    head = support.headers(path)
    if "long" in head and setup.stressed:
        raise Skip("too long for a stress build")
    command = [setup.weft]
    if virtual and "real-time" not in head:
        command.append("--virtual-time")
    command += head.get("weft-args", "").split() + [path] + head.get("args", "").split()
    if not setup.failing_allocations:
        return compare(base, folder, setup.start(command, folder))
    wanted = int(support.read(base + ".exit", "0"))
    expected = support.read(base + ".err", "")
    trouble = ""
    for n in setup.failing_allocations:
        status, _, err = setup.start(command, folder, WEFT_ALLOC_FAIL=str(n))
        # The failure may come too late to matter, and then the script ends with a status of its own, a signal's too.
        message = crashed(abs(status) if status == wanted else status, text(err))
        if message is None and status not in (0, wanted) and not err:
            message = f"exit status {status} without a word"
        # Uncaught, it is a MemoryError (unless the script ends by an error of its own, whose report may then be shorter); where not even the modules could be made, the command says it without a word of Python.
        told = re.search(rb"MemoryError|^weft: out of memory$", err, re.MULTILINE)
        if message is None and status == 1 != wanted and not told and support.normalise(text(err), folder) != expected:
            message = "the failure shows as something else than a MemoryError"
        if message:
            trouble += f"allocation {n}: {message}\n{text(err)[-3000:]}\n"
    return trouble


def document_test(setup, path, virtual):
    name = os.path.basename(path)[:-3]
    if name in SKIPPED_DOCUMENTS:
        raise Skip(SKIPPED_DOCUMENTS[name])
    base = path[:-3]
    trouble = ""
    # Real time on a busy machine may round up to another tenth; such a script has a second chance.
    for _ in range(1 if virtual else 2):
        command = [setup.weft] + (["--virtual-time"] if virtual else []) + [path]
        status, out, err = setup.start(command, os.path.dirname(path))
        trouble = crashed(status, text(err)) or ("" if status == 0 else f"exit status {status}")
        if trouble:
            return f"{trouble}\n{text(err)[-3000:]}\n"
        pattern = support.read(base + ".expected-regex")
        if pattern is not None:
            trouble = "" if re.fullmatch(pattern, text(out)) else \
                f"does not match the pattern:\n{text(out)[-3000:]}\n"
        else:
            trouble = difference("stdout", support.read(base + ".expected"), text(out))
        if not trouble:
            return ""
    return trouble


def documents_in_a_second(setup, paths):
    """The issue of virtual time: an hour asleep costs nothing, so all of the documents take less than a second of it."""
    if not setup.plain:
        raise Skip("not an optimised build")
    started = time.monotonic()
    for path in paths:
        setup.start([setup.weft, "--virtual-time", path], os.path.dirname(path))
    took = time.monotonic() - started
    return "" if took < 1.0 else f"all of the documents took {took:.2f} s of real time\n"


def unit_test(setup, path):
    """One Criterion program; each of its tests counts. Returns [(name, trouble)]."""
    name = os.path.basename(path)[:-2]
    program = os.path.join(setup.build, "tests", "unit-" + name)
    if not os.path.exists(program):
        return [(f"unit/{name}", "not built\n")]
    status, out, err = setup.start([program, "--tap=-", "-j1", "--timeout", str(setup.timeout)], os.path.dirname(path))
    results = []
    for part in re.split(r"(?m)^(?=ok |not ok )", text(out))[1:]:
        m = re.match(r"(ok|not ok)\s+-? ?(\S+)", part)
        results.append((f"unit/{name}/{m.group(2)}", "" if m.group(1) == "ok" else part))
    message = crashed(status, text(err)) if status != 1 else None
    if message or not results or (status != 0 and not any(t for _, t in results)):
        results.append((f"unit/{name}", f"{message or f'exit status {status}, {len(results)} results'}\n{text(err)[-3000:]}\n"))
    return results


def host_test(setup, path, program, base):
    """A host program in C, its own process: exit status 0, and standard output as NAME.out says where there is one."""
    program = os.path.join(setup.build, "tests", program)
    if not os.path.exists(program):
        return "not built\n"
    status, out, err = setup.start([program], os.path.dirname(path))
    message = crashed(status, text(err)) or ("" if status == 0 else f"exit status {status}")
    if message:
        return f"{message}\n{text(out)[-1500:]}\n{text(err)[-3000:]}\n"
    expected = support.read(base + ".out")
    return "" if expected is None else difference("stdout", expected, text(out))


def session_test(setup, path):
    screen, expected, status = terminal.run(setup.weft, support.read(path), support.environment(INPUTRC="/dev/null", HOME="/nonexistent"),
                                            min(setup.timeout, 60))
    trouble = difference("screen", expected, screen)
    if status is None:
        return trouble + "the session did not end\n"
    return trouble + (f"exit status {status}\n" if status < 0 or status == SANITIZER_STATUS else "")


def bytecode_test(setup, path):
    status, out, err = setup.start([setup.weft, "--dump=bytecode", os.path.basename(path)], os.path.dirname(path))
    if status != 0:
        return f"exit status {status}\n{text(err)[-3000:]}\n"
    expected = support.read(path[:-3] + ".dis")
    if expected is None:
        return f"{path[:-3]}.dis is missing\n"
    return difference("bytecode", expected, text(out))


def transcript_steps(path):
    """The commands of a .test file: [(command, expected lines, expected status)]."""
    steps = []
    for line in support.read(path).rstrip("\n").split("\n"):
        if line.startswith("$ "):
            steps.append([line[2:], [], 0])
        elif steps and line.startswith("> ") and not steps[-1][1]:
            steps[-1][0] += "\n" + line[2:]
        elif steps and line.startswith("? "):
            steps[-1][2] = int(line[2:])
        elif steps:
            steps[-1][1].append(line)
    return steps


def lines_match(expected, got):
    """A line `...` stands for any number of lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + "\n" for line in expected)
    return re.fullmatch(pattern, got) is not None


def command_test(setup, path):
    """A transcript of shell commands, in a scratch directory where `weft` is the command under test."""
    with tempfile.TemporaryDirectory() as scratch:
        tools = os.path.join(scratch, "bin")
        work = os.path.join(scratch, "work")
        os.mkdir(tools)
        os.mkdir(work)
        os.symlink(setup.weft, os.path.join(tools, "weft"))
        path_variable = tools + ":" + os.environ.get("PATH", "/usr/bin:/bin")
        for command, expected, wanted in transcript_steps(path):
            status, out, _ = setup.start(["sh", "-c", "exec 2>&1\n" + command], work, PATH=path_variable)
            got = support.normalise(text(out), work)
            got += "" if got.endswith("\n") or not got else "\n"
            message = crashed(status, got)
            if message:
                return f"$ {command}\n{message}\n{got[-3000:]}\n"
            if status != wanted:
                return f"$ {command}\nexit status {status}, expected {wanted}\n{got[-3000:]}\n"
            if not lines_match(expected, got):
                return f"$ {command}\n" + (difference("output", "\n".join(expected) + "\n", got) or f"{got}\n")
    return ""


def program_test(setup, path):
    """A benchmark program shows that it does its work right; so do its versions in other languages, where their interpreters are installed."""
    name, suffix = os.path.splitext(os.path.basename(path))
    interpreter = {".py": setup.weft, ".lua": shutil.which("lua5.4"), ".js": shutil.which("node")}[suffix]
    if not interpreter:
        raise Skip(f"nothing here runs {suffix}")
    folder = os.path.dirname(path)
    if suffix == ".py":
        return compare(os.path.join(support.TESTS, "programs", name), folder, setup.start([interpreter, path, "check"], folder))
    done = subprocess.run([interpreter, path, "check"], cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
    return difference("stdout", support.read(os.path.join(support.TESTS, "programs", name + ".out")), text(done.stdout)) or text(done.stderr)


def random_programs(setup, generator, count):
    """Generated programs under Weft and CPython, where CPython 3.13 is installed."""
    if not support.find_cpython():
        raise Skip("CPython 3.13 is not here to compare with")
    done = subprocess.run([sys.executable, os.path.join(support.TESTS, "fuzz", generator), "--weft", setup.weft, "--count", str(count)],
                          capture_output=True, stdin=subprocess.DEVNULL, timeout=600)
    return "" if done.returncode == 0 else text(done.stdout)[-4000:] + text(done.stderr)[-2000:]


def house_test(setup, check):
    trouble = check(setup)
    if trouble is None:
        raise Skip("does not apply to this build")
    return trouble


def collect(setup, quick):
    """All tests: [(name, function of no arguments, sleeps)]; the result of the function is '' or what went wrong."""
    found = []

    def add(name, function, *args, sleeps=False):
        found.append((name, lambda: function(setup, *args), sleeps))

    def files(pattern):
        return sorted(glob.glob(os.path.join(support.TESTS, pattern)))

    for folder in ("lang", "async", "errors", "regress"):
        for path in files(folder + "/*.py"):
            sleeps = folder == "async" and "real-time" in support.headers(path)
            if not (sleeps and quick):
                add(f"{folder}/{os.path.basename(path)[:-3]}", script_test, path, path[:-3], folder == "async", sleeps=sleeps)
    for path in files("../examples/*.py"):
        path = os.path.normpath(path)
        name = os.path.basename(path)[:-3]
        add(f"examples/{name}", script_test, path, os.path.join(support.TESTS, "examples", name), True)
    if not setup.failing_allocations:
        for path in files("../bench/programs/*.*"):
            name = os.path.basename(path)
            if not name.startswith("harness."):
                add(f"programs/{name}", program_test, os.path.normpath(path))
    documents = sorted(glob.glob(support.DOCUMENTS + "/*.py"))
    for path in documents:
        name = os.path.basename(path)[:-3]
        add(f"documents/virtual/{name}", document_test, path, True)
        if not quick:
            add(f"documents/real/{name}", document_test, path, False, sleeps=True)
    if setup.failing_allocations:
        return [t for t in found if t[0].split("/")[0] in ("lang", "async", "errors", "regress")]
    if documents:
        runnable = [p for p in documents if os.path.basename(p)[:-3] not in SKIPPED_DOCUMENTS]
        add("documents/all-within-a-second", documents_in_a_second, runnable)
    else:
        add("documents", absent_documents)
    for path in files("bytecode/*.py"):
        add(f"bytecode/{os.path.basename(path)[:-3]}", bytecode_test, path)
    for path in files("cli/*.test"):
        add(f"cli/{os.path.basename(path)[:-5]}", command_test, path)
    if not quick:
        for path in files("repl/*.session"):
            add(f"repl/{os.path.basename(path)[:-8]}", session_test, path)
        add("random/schedules", random_programs, "sched", 100)
        add("random/expressions", random_programs, "expressions.py", 30)
        add("random/programs", random_programs, "diff", 40)
    if setup.build:
        for path in files("unit/*.c"):
            add(f"unit/{os.path.basename(path)[:-2]}", unit_test, path)
        for path in files("embed/*.c"):
            name = os.path.basename(path)[:-2]
            add(f"embed/{name}", host_test, path, "embed-" + name, path[:-2])
        for path in files("../examples/embed/*.c"):
            name = os.path.basename(path)[:-2]
            add(f"examples/embed/{name}", host_test, path, "example-" + name,
                os.path.join(support.TESTS, "examples", "embed-" + name))
        for check in house.CHECKS:
            add(f"house/{check.__name__}", house_test, check)
    return found


def absent_documents(_setup):
    raise Skip("shared/documents is not here")


class Tally:
    def __init__(self, verbose):
        self.verbose = verbose
        self.lock = threading.Lock()
        self.passed = self.failed = self.skipped = 0
        self.failures = []

    def record(self, name, trouble, seconds):
        with self.lock:
            if trouble:
                self.failed += 1
                self.failures.append(name)
                print(f"FAIL {name}\n" + "".join("    " + line + "\n" for line in trouble.rstrip("\n").split("\n")), flush=True)
            else:
                self.passed += 1
                if self.verbose:
                    print(f"ok   {name} ({seconds:.2f} s)", flush=True)

    def skip(self, name, why):
        with self.lock:
            self.skipped += 1
            if self.verbose:
                print(f"skip {name}: {why}", flush=True)


def run_one(tally, name, function):
    started = time.monotonic()
    try:
        result = function()
    except Skip as why:
        tally.skip(name, why)
        return
    except Exception as exc:
        result = f"the runner failed: {type(exc).__name__}: {exc}\n"
    seconds = time.monotonic() - started
    for part, trouble in result if isinstance(result, list) else [(name, result)]:
        tally.record(part, trouble, seconds)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--build")
    parser.add_argument("--weft")
    parser.add_argument("--alloc-fail", default="")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("-j", type=int, default=2)
    arguments = parser.parse_args()
    setup = Setup(arguments)
    tests = [t for t in collect(setup, arguments.quick)
             if not arguments.names or any(n in t[0] for n in arguments.names)]
    if arguments.list:
        print("\n".join(t[0] for t in tests))
        return 0
    if not setup.sanitized:
        # Children inherit the cap; sanitizers reserve far more address space than they use.
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_CAP, MEMORY_CAP))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    threading.stack_size(1 << 20)
    tally = Tally(arguments.verbose)
    with ThreadPoolExecutor(32) as sleepers, ThreadPoolExecutor(arguments.j) as workers:
        for name, function, sleeps in sorted(tests, key=lambda t: not t[2]):
            (sleepers if sleeps else workers).submit(run_one, tally, name, function)
    if len(tally.failures) > 10:
        print("failed: " + " ".join(sorted(tally.failures)))
    skipped = f", {tally.skipped} skipped" if tally.skipped else ""
    print(f"{tally.passed} passed, {tally.failed} failed{skipped}", flush=True)
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
