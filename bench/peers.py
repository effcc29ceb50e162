"""Who is measured against whom: the interpreters that are installed, and the programs that they run."""
import glob
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SHARED = os.path.join(os.path.dirname(ROOT), "shared", "bench")
sys.path.insert(0, os.path.join(ROOT, "tests"))
import support  # noqa: E402


# Runs a script on Debian's python3.11 with uvloop's event loops.
UVLOOP = "import runpy, sys, uvloop; uvloop.install(); del sys.argv[0]; runpy.run_path(sys.argv[0], run_name='__main__')"


class Peer:
    """One interpreter: its name in the table, its command, the language that it speaks, its environment."""

    def __init__(self, name, command, language):
        self.name, self.command, self.language = name, command, language


def installed(weft):
    """Weft first, then every peer found."""
    peers = [Peer("weft", [weft], "py")] if weft else []
    debian = "/usr/bin/python3.11"
    if os.path.exists(debian):
        peers.append(Peer("python3.11", [debian], "py"))
    cpython = support.find_cpython()
    if cpython:
        peers.append(Peer("python3.13", [cpython], "py"))
    if os.path.exists(debian) and subprocess.run([debian, "-c", "import uvloop"], capture_output=True, check=False).returncode == 0:
        peers.append(Peer("uvloop", [debian, "-c", UVLOOP], "asyncio"))
    for command, language in (("pypy3", "py"), ("micropython", "py"), ("lua5.4", "lua"), ("luajit", "lua"), ("luajit -joff", "lua"), ("node", "js"), ("qjs", "js")):
        words = command.split()
        if shutil.which(words[0]):
            peers.append(Peer(command, [shutil.which(words[0])] + words[1:], language))
    if shutil.which("go"):
        peers.append(Peer("go", ["env", "GOMAXPROCS=1", shutil.which("go"), "run"], "go"))  # on one thread, as the others
    return peers


def programs():
    """{name: {language: (path, arguments)}} of the project's own programs and of the asynchronous ones of ../shared/bench."""
    found = {}
    for path in sorted(glob.glob(os.path.join(HERE, "*.*")) + glob.glob(os.path.join(HERE, "programs", "*.*"))):
        name, suffix = os.path.splitext(os.path.basename(path))
        if name not in ("run", "bones", "instructions", "process", "peers", "harness") and suffix in (".py", ".lua", ".js", ".go"):
            found.setdefault(name, {})[suffix[1:]] = (path, [])
    tree = found.pop("async_tree", None)
    for leaf in ("none", "io", "memoize", "mixed"):
        found[f"async_tree_{leaf}"] = {"py": (tree["py"][0], [leaf, "gather"])}
    for way in ("taskgroup", "eager"):
        found[f"async_tree_none_{way}"] = {"py": (tree["py"][0], ["none", way])}
    micro = os.path.join(SHARED, "async_micro.py")
    if os.path.exists(micro):
        for name in re.findall(r'(?m)^    "(\w+)": \(', support.read(micro)):
            found[name] = {"py": (micro, [name])}
            for other in ("js", "go"):
                path = os.path.join(SHARED, "micro." + other)
                if os.path.exists(path) and re.search(rf'(?m)^\s*(case "{name}"|{name}: \[)', support.read(path)):
                    found[name][other] = (path, [name])
    for name in found:
        if group_of(name, found) == "async":
            found[name]["asyncio"] = found[name]["py"]
    return found


ASYNC = ("async_tree", "await_depth", "million_timers", "tasks")


def group_of(name, found):
    path = next(iter(found[name].values()))[0]
    if os.path.basename(os.path.dirname(path)) == "programs":
        return "programs"
    return "async" if path.startswith(SHARED) or name.startswith(ASYNC) else "loops"


def measure(peer, path, arguments, timeout=120):
    """Runs a program once; returns its nanoseconds for an operation, or None when it fails or is not for this peer."""
    try:
        done = subprocess.run(peer.command + [path] + arguments, env=support.environment(), stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return None
    words = done.stdout.split()
    if done.returncode != 0 or len(words) != 4:
        return None
    return float(words[3])
