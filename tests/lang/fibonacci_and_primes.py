# Small programs: numbers.


def primes(n):
    sieve = [True] * (n + 1)
    sieve[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, p in enumerate(sieve) if p]


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(primes(60), a, max(range(1, 1000), key=collatz), gcd(2 ** 80, 6 ** 40), [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
