"""What the test runner and the regenerator share: where things are, what a test's header says, how output is normalised."""
import os
import re
import shutil
import subprocess

TESTS = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(TESTS)
DOCUMENTS = os.path.join(os.path.dirname(ROOT), "shared", "documents", "scripts")


def environment(**more):
    """The environment of every process under test: nothing of the user's own."""
    env = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "HOME": os.environ.get("HOME", "/"),
        "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
        "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1",
        "ASAN_OPTIONS": "detect_leaks=1:exitcode=99:allocator_may_return_null=1:detect_stack_use_after_return=0",
        "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1:exitcode=99",
        "TSAN_OPTIONS": "halt_on_error=1:exitcode=99",
        "LSAN_OPTIONS": "exitcode=99",
    }
    for name in ("PYENV_ROOT", "PYENV_VERSION"):
        if name in os.environ:
            env[name] = os.environ[name]
    env.update(more)
    return env


def headers(path):
    """The `# key: value` lines at the top of a script; a bare `# key` has the value ''."""
    found = {}
    with open(path, "rb") as f:
        for raw in f:
            line = raw.decode("utf-8", "replace").strip()
            if not line.startswith("#"):
                break
            m = re.fullmatch(r"# ?(args|weft-args|real-time|by-hand|long)(?:: *(.*))?", line)
            if m:
                found[m.group(1)] = m.group(2) or ""
    return found


def read(path, default=None):
    try:
        with open(path, "rb") as f:
            return f.read().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return default


def normalise(text, folder):
    """Standard error as both interpreters write it: no folder names, no addresses, no frames of asyncio's own source."""
    text = text.replace(folder + "/", "")
    text = re.sub(r"0x[0-9a-fA-F]{6,}", "0x...", text)
    kept = []
    inner = None
    for line in text.split("\n"):
        # CPython's asyncio is written in Python and its frames show; Weft's is not.
        frame = re.match(r'([ |]*)File "[^"]*(/lib/python3\.\d+/|<frozen |/oracle_virtual\.py)', line)
        if frame:
            inner = frame.group(1) + "  "
        elif inner is None or not line.startswith(inner):
            inner = None
            kept.append(line)
    return "\n".join(kept)


def find_cpython():
    """A command that starts CPython 3.13, or None."""
    for env, name in ((None, "python3.13"), ("3.13.0", "python3.13"), (None, "python3")):
        if not shutil.which(name):
            continue
        extra = dict(os.environ, PYENV_VERSION=env) if env else dict(os.environ)
        try:
            out = subprocess.run([name, "-c", "import sys; print(sys.version_info[:2], sys.executable)"], env=extra,
                                 capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL).stdout
        except (OSError, subprocess.TimeoutExpired):
            continue
        if out.startswith("(3, 13) "):
            return out.split(") ", 1)[1].strip()
    return None
