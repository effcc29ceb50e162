"""What CPython 3.13 and weft say of source files: shared by lib.py and mutants.py, which run under CPython 3.13."""
import codecs
import re
import subprocess
import sys
import sysconfig
import tokenize
import warnings

ENCODINGS = {"utf-8", "utf-8-sig", "ascii", "iso8859-1"}


def require_oracle():
    if sys.version_info[:2] != (3, 13):
        sys.exit(f"this must run under CPython 3.13, which is the oracle; this is {sys.version.split()[0]}")
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)


def library():
    return sysconfig.get_path("stdlib")


def is_decodable(data):
    """Whether the file's coding is one that weft reads; files with a broken declaration count, both refuse them."""
    lines = iter(data.splitlines(keepends=True))
    try:
        name, _ = tokenize.detect_encoding(lambda: next(lines, b""))
    except SyntaxError:
        return True
    return codecs.lookup(name).name in ENCODINGS


def cpython(data, name):
    """None when CPython compiles the text, else (type, message, line). 'other' as type: an error that is not about syntax."""
    try:
        compile(data, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        return type(error).__name__, error.msg, error.lineno
    except UnicodeError as error:
        return "SyntaxError", str(error), None
    except (MemoryError, RecursionError, OverflowError, ValueError) as error:
        return "other", str(error), None
    return None


def weft(command, path):
    """As cpython(), of a file. A crash or a hang is an exception."""
    done = subprocess.run([*command, "--parse-only", path], capture_output=True, timeout=120)
    if done.returncode == 0:
        return None
    text = done.stderr.decode("utf-8", "replace")
    if done.returncode != 1:
        raise RuntimeError(f"{path}: exit status {done.returncode}\n{text[-2000:]}")
    lines = text.rstrip().splitlines() or [""]
    kind, _, message = lines[-1].partition(": ")
    found = re.findall(r'^  File ".*", line (\d+)', text, re.M)
    return kind, message, int(found[-1]) if found else None


def weft_rejects(command, paths):
    """Which of the files weft rejects: many a run, and by halves where a run says that there are some."""
    if not paths:
        return []
    done = subprocess.run([*command, "--parse-only", *paths], capture_output=True, timeout=600)
    if done.returncode == 0:
        return []
    if done.returncode != 1:
        raise RuntimeError(f"{paths[0]} ...: exit status {done.returncode}\n{done.stderr[-2000:].decode('utf-8', 'replace')}")
    if len(paths) == 1:
        return list(paths)
    middle = len(paths) // 2
    return weft_rejects(command, paths[:middle]) + weft_rejects(command, paths[middle:])
