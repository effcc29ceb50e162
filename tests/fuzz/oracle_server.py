"""CPython as a server of the differential tester: starts once, then runs each program in a fork of itself, on the virtual clock.

    python3.13 oracle_server.py        reads lines "SCRIPT OUTPUT SECONDS", answers each with the exit status

OUTPUT gets standard output, OUTPUT.err standard error, the traceback of an uncaught exception included.
"""
import os
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import oracle_virtual  # noqa: E402


def child(script, output, seconds):
    for name, stream in (output, 1), (output + ".err", 2):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), stream)
    signal.alarm(seconds)
    sys.argv = ["oracle", script]
    oracle_virtual.main()


def main():
    for line in sys.stdin:
        script, output, seconds = line.split()
        pid = os.fork()
        if pid == 0:
            # Returns or raises SystemExit, and CPython ends as it always does: what the script left behind is finalised.
            return child(script, output, int(seconds))
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
