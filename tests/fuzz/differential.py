"""What the differential testers share: generated programs under Weft and CPython 3.13, and a difference made small."""
import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import shrink  # noqa: E402
import support  # noqa: E402

SECONDS = 20
MARK = "--- standard error\n"


class Oracle:
    """A CPython that has started already (oracle_server.py)."""

    def __init__(self, folder):
        self.folder = folder
        server = os.path.join(HERE, "oracle_server.py")
        self.process = subprocess.Popen([support.find_cpython(), server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        cwd=folder, env=support.environment())

    def run(self, path):
        output = os.path.join(self.folder, "oracle.out")
        self.process.stdin.write(f"{path} {output} {SECONDS}\n")
        self.process.stdin.flush()
        status = int(self.process.stdout.readline())
        return support.read(output, "") + MARK + support.read(output + ".err", ""), status


def without_warnings(text):
    """Without the warnings whose moment depends on when an object dies (by reference count there, at a collection here), and
    the compiler's, which CPython repeats where it compiles a part twice; without the source lines of errors that nobody can catch, which
    CPython no longer finds when it is ending."""
    text = re.sub(r"(?m)^(Exception ignored in: .*\n(?:Traceback .*\n)?)((?:  .*\n)+)",
                  lambda found: found[1] + re.sub(r"(?m)^    .*\n", "", found[2]), text)
    text = re.sub(r"(?m)^.*: SyntaxWarning: .*\n(  .*\n)?", "", text)
    return re.sub(r"(?m)^.*RuntimeWarning: coroutine .* was never awaited\n(  .*\n)?(RuntimeWarning: Enable tracemalloc.*\n)?", "", text)


class Comparison:
    """`leave_out(text)` takes away what the two may say differently."""

    def __init__(self, weft, folder, leave_out):
        self.oracle, self.folder, self.leave_out = Oracle(folder), folder, leave_out
        self.command = [os.path.abspath(weft), "--virtual-time"]

    def ours(self, path):
        try:
            done = subprocess.run(self.command + [path], cwd=self.folder, env=support.environment(), stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return "", -14
        return MARK.join(stream.decode("utf-8", "surrogateescape") for stream in (done.stdout, done.stderr)), done.returncode

    def both(self, text):
        """((output, status) of CPython, of Weft); None where CPython itself does not end or runs out of something."""
        path = os.path.join(self.folder, "program.py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        theirs = self.oracle.run(path)
        if theirs[1] < 0 or "RecursionError" in theirs[0] or "MemoryError" in theirs[0]:
            return None
        theirs, ours = [(self.leave_out(support.normalise(out, self.folder)), status) for out, status in (theirs, self.ours(path))]
        return theirs, ours

    def differs(self, text):
        results = self.both(text)
        return results is not None and results[0] != results[1]

    def report(self, seed, text, keep):
        small = shrink.shrink(text, self.differs)
        results = self.both(small)
        theirs, ours = [f"{out}status {status}" for out, status in results]
        lines = difflib.unified_diff(theirs.split("\n"), ours.split("\n"), "cpython", "weft", lineterm="", n=2)
        print(f"--- seed {seed}:\n{small}\n" + "\n".join(line[:300] for line in list(lines)[:24]), flush=True)
        if keep:
            with open(os.path.join(keep, f"seed_{seed}.py"), "w", encoding="utf-8") as f:
                f.write(small)


def main(usage, program, leave_out=without_warnings):
    """program(seed) gives the text of a program. Returns the exit status: 1 when some program differs."""
    options = argparse.ArgumentParser(usage=usage)
    options.add_argument("--weft", default=os.path.join(support.ROOT, "build", "release", "cli", "weft"))
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--show", type=int)
    options.add_argument("--keep")
    arguments = options.parse_args()
    if sys.version_info < (3, 13):
        # What counts as valid, and so what a seed stands for, is CPython 3.13's to say.
        python = support.find_cpython() or sys.exit("CPython 3.13 was not found")
        os.execv(python, [python] + sys.argv)
    if arguments.show is not None:
        print(program(arguments.show), end="")
        return 0
    wrong = passed_over = 0
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(arguments.weft, folder, leave_out)
        for seed in range(arguments.seed, arguments.seed + arguments.count):
            text = program(seed)
            results = comparison.both(text)
            if results is None:
                passed_over += 1
            elif results[0] != results[1]:
                wrong += 1
                comparison.report(seed, text, arguments.keep)
    print(f"{arguments.count - wrong - passed_over} agree, {wrong} differ, {passed_over} passed over")
    return 1 if wrong else 0
