"""Pancake flips over all permutations, after Anderson and Rettig (1994)."""
import harness


def run(n):
    order = list(range(n))
    count = [0] * n
    most, checksum, sign, r = 0, 0, 1, n
    while True:
        while r > 1:
            count[r - 1] = r
            r -= 1
        first = order[0]
        if first:
            work = order[:]
            flips = 0
            while first:
                work[:first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        while True:
            if r == n:
                return checksum, most
            order.insert(r, order.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        sign = 1 if sum(1 for i in range(n) for j in range(i) if order[j] > order[i]) % 2 == 0 else -1


harness.main("fannkuch", run, 8, 6)
