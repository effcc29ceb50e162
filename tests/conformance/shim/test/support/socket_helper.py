"""Sockets: scripts have none."""
import unittest

HOST = HOSTv4 = '127.0.0.1'
HOSTv6 = '::1'
IPV6_ENABLED = False


def find_unused_port(*args):
    raise unittest.SkipTest('opens sockets')


def skip_unless_bind_unix_socket(test):
    return unittest.skip('opens sockets')(test)


skip_if_tcp_blackhole = skip_unless_bind_unix_socket
