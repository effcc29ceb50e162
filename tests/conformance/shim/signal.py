"""Stands in for a module of CPython: Ctrl-C does what it does, and scripts cannot have it do something else."""

SIGINT = 2
SIG_DFL, SIG_IGN = 0, 1


def default_int_handler(signum, frame):
    raise KeyboardInterrupt


def getsignal(signum):
    return default_int_handler if signum == SIGINT else SIG_DFL


def signal(signum, handler):
    raise ValueError('signals are not for scripts')
