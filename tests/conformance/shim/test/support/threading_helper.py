"""Threads: scripts have none."""
import unittest


def requires_working_threading(*, module=False):
    if module:
        raise unittest.SkipTest('starts threads')
    return unittest.skip('starts threads')


def reap_threads(function):
    return function


def threading_setup():
    return ()


def threading_cleanup(*values):
    pass


def join_thread(thread, timeout=None):
    thread.join(timeout)


def start_threads(threads, unlock=None):
    raise unittest.SkipTest('starts threads')
