"""Primes by the sieve of Eratosthenes, one flag at a time and with slices."""
import harness


def slow(n):
    flags = [True] * (n + 1)
    found = 0
    for i in range(2, n + 1):
        if flags[i]:
            found += 1
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return found


def fast(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    i = 2
    while i * i <= n:
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
        i += 1
    return sum(flags)


def run(n):
    return slow(n), fast(n)


harness.main("sieve", run, 400000, 1000)
